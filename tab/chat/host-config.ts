import { HostConfig } from 'adaptivecards';

const colour = (name: string) => {
  const value = { default: `var(--${name})`, subtle: `var(--${name})` };
  return { ...value, highlightColors: value };
};
const text = {
  default: {
    default: 'var(--colorNeutralForeground1)',
    subtle: 'var(--colorNeutralForeground3)',
  },
  accent: colour('colorBrandForeground1'),
  good: colour('coachDone'),
  warning: colour('coachDue'),
  attention: colour('coachStop'),
};
const surface = (backgroundColor: string) => ({ backgroundColor, foregroundColors: text });

/** How the very cards of Teams look here: sizes and colours are the page's tokens. */
export const hostConfig = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 14, medium: 17, large: 20, extraLarge: 29 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 21, default: 22, medium: 27, large: 30, extraLarge: 44 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 20 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  supportsInteractivity: true,
  containerStyles: {
    default: surface('transparent'),
    emphasis: surface('transparent'),
    attention: surface('transparent'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
});
