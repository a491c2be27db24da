import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

/** The tokens Fluent does not have: one scale of temper, and colours by meaning. FluentProvider makes each a CSS variable. */
interface CoachTokens {
  readonly coachTrack: string;
  /** what is chosen or looked at */
  readonly coachTint: string;
  readonly coachStopTint: string;
  readonly coachHit: string;
  readonly coachHollow: string;
  readonly coachDone: string;
  readonly coachDue: string;
  readonly coachDueTint: string;
  readonly coachStop: string;
  readonly coachStopFill: string;
  readonly coachBand: string;
  readonly coachBubble: string;
  readonly coachShadow: string;
  readonly temper0: string;
  readonly temper1: string;
  readonly temper2: string;
  readonly temper3: string;
  readonly temper4: string;
  readonly temperTint0: string;
  readonly temperTint1: string;
  readonly temperTint2: string;
  readonly temperTint3: string;
  readonly temperTint4: string;
}
export type CoachTheme = Theme & CoachTokens;

// zh-punct: CJK punctuation from the Chinese font, because Segoe UI draws “ ” … — · narrow
const fontFamilyBase =
  '"zh-punct","Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';

export const lightTheme: CoachTheme = {
  ...teamsLightTheme,
  fontFamilyBase,
  colorNeutralForeground1: '#242424',
  colorNeutralForeground2: '#424242',
  colorNeutralForeground3: '#616161',
  colorNeutralForeground4: '#616161',
  colorNeutralBackground1: '#ffffff',
  colorNeutralBackground3: '#f5f5f5',
  colorNeutralStroke1: '#d1d1d1',
  colorNeutralStroke2: '#e3e3e3',
  colorBrandBackground: '#5b5fc7',
  colorBrandForeground1: '#4f52b2',
  colorNeutralForegroundOnBrand: '#ffffff',
  coachTrack: '#ededed',
  coachTint: '#eef0fb',
  coachStopTint: '#fdecee',
  coachHit: '#fff1a8',
  coachHollow: '#767676',
  coachDone: '#0e6b0e',
  coachDue: '#8a4b00',
  coachDueTint: '#fdf3e3',
  coachStop: '#b10e1c',
  coachStopFill: '#b10e1c',
  coachBand: '#7a1020',
  coachBubble: '#e1e4f7',
  coachShadow: '0 2px 4px rgba(0,0,0,.10),0 8px 24px rgba(0,0,0,.09)',
  temper0: '#0b7566',
  temper1: '#766000',
  temper2: '#a34a00',
  temper3: '#b83312',
  temper4: '#6e0f45',
  temperTint0: '#e1f2ef',
  temperTint1: '#f8f1cf',
  temperTint2: '#fdeada',
  temperTint3: '#fde4dc',
  temperTint4: '#f5dfeb',
};

export const darkTheme: CoachTheme = {
  ...teamsDarkTheme,
  fontFamilyBase,
  colorNeutralForeground1: '#ffffff',
  colorNeutralForeground2: '#d6d6d6',
  colorNeutralForeground3: '#b3b3b3',
  colorNeutralForeground4: '#b3b3b3',
  colorNeutralBackground1: '#292929',
  colorNeutralBackground3: '#181818',
  colorNeutralStroke1: '#616161',
  colorNeutralStroke2: '#424242',
  colorBrandBackground: '#7f85f5',
  colorBrandBackgroundHover: '#9299f7',
  colorBrandBackgroundPressed: '#6d73e0',
  colorBrandForeground1: '#aab1fa',
  colorNeutralForegroundOnBrand: '#12132b',
  coachTrack: '#3a3a3a',
  coachTint: '#2f3154',
  coachStopTint: '#45181d',
  coachHit: '#5c4d00',
  coachHollow: '#a0a0a0',
  coachDone: '#7fd17f',
  coachDue: '#f5b565',
  coachDueTint: '#3d2a10',
  coachStop: '#ff99a4',
  coachStopFill: '#b10e1c',
  coachBand: '#7a1020',
  coachBubble: '#3b3f72',
  coachShadow: '0 4px 16px rgba(0,0,0,.45)',
  temper0: '#5fd0bd',
  temper1: '#e0c65a',
  temper2: '#f7a35c',
  temper3: '#ff8f70',
  temper4: '#f19ccb',
  temperTint0: '#12362f',
  temperTint1: '#373010',
  temperTint2: '#40270f',
  temperTint3: '#481c10',
  temperTint4: '#43132c',
};

/** Teams' high contrast: black, white and its few signal colours; shapes and words say the rest. */
export const contrastTheme: CoachTheme = {
  ...teamsHighContrastTheme,
  fontFamilyBase,
  coachTrack: '#000000',
  coachTint: '#1a1a1a',
  coachStopTint: '#000000',
  coachHit: '#3d3600',
  coachHollow: '#ffffff',
  coachDone: '#3ff23f',
  coachDue: '#ffff01',
  coachDueTint: '#000000',
  coachStop: '#ff9aa5',
  coachStopFill: '#b10e1c',
  coachBand: '#000000',
  coachBubble: '#000000',
  coachShadow: 'none',
  temper0: '#ffffff',
  temper1: '#ffffff',
  temper2: '#ffffff',
  temper3: '#ffffff',
  temper4: '#ffffff',
  temperTint0: '#000000',
  temperTint1: '#000000',
  temperTint2: '#000000',
  temperTint3: '#000000',
  temperTint4: '#000000',
};
