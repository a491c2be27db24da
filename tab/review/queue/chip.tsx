import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface ChipProps {
  /** what the chip shows: the condition and its value */
  readonly label: string;
  readonly active: boolean;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** several at once, or one */
  readonly several: boolean;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** One condition as a chip with its menu. */
export function Chip({ label, active, choices, chosen, several, onChoose }: ChipProps) {
  const Item = several ? MenuItemCheckbox : MenuItemRadio;
  return (
    <Menu
      checkedValues={{ value: [...chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => onChoose(checkedItems)}
      persistOnItemClick={several}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={`chip ${active ? 'chip-active' : ''}`} shape="circular" appearance="outline">
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className="chip-menu">
        <MenuList>
          {choices.map(({ id, name }) => (
            <Item key={id} name="value" value={id}>
              {name}
            </Item>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
