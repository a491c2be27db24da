import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';
import { addressOf, PAGES, type PageName } from '../route.ts';
import { useStrings } from './language.tsx';
import { useMe } from './person.tsx';
import type { Lang } from './strings.ts';

export interface BarTab {
  readonly href: string;
  readonly name: string;
  readonly current: boolean;
}

interface AppBarProps {
  readonly page: PageName;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  /** where the skip link leads */
  readonly skipTo: { readonly href: string; readonly text: string };
  /** the places of this section; else the pages */
  readonly tabs?: readonly BarTab[];
  /** buttons of this page, before the language */
  readonly children?: ReactNode;
}

/** The name, the pages with the current one underlined, and what this page offers. On a phone the pages fold. */
export function AppBar({ page, lang, onLang, skipTo, tabs, children }: AppBarProps) {
  const strings = useStrings();
  const folded = useId();
  const known = useMe() !== null;
  const pages = PAGES.filter((name) => name !== 'review' || known);
  const shown =
    tabs ??
    pages.map((name) => ({ href: addressOf(name), name: strings.pages[name], current: name === page }));
  const links = shown.map(({ href, name, current }) => (
    <a key={href} href={href} aria-current={current ? 'page' : undefined}>
      {name}
    </a>
  ));
  const current = shown.find((tab) => tab.current)?.name ?? strings.pages[page];
  return (
    <header className="bar">
      <a
        className="skip"
        href={skipTo.href}
        onClick={(event) => {
          // the hash is the page's address: following it would leave the page
          event.preventDefault();
          document.querySelector<HTMLElement>(skipTo.href)?.focus();
        }}
      >
        {skipTo.text}
      </a>
      <span className="bar-app">
        <img src="/icon.svg" alt="" width="20" height="20" />
        <span className="bar-name">{strings.app}</span>
      </span>
      <nav className="bar-tabs" aria-label={strings.pagesLabel}>
        {links}
      </nav>
      <button type="button" className="bar-fold" popoverTarget={folded}>
        {current}
        <ChevronDownRegular />
      </button>
      <nav
        key={`folded ${page} ${current}`}
        id={folded}
        className="bar-pages"
        popover="auto"
        aria-label={strings.pagesLabel}
      >
        {links}
      </nav>
      <span className="bar-end">
        {children}
        <Button
          appearance="subtle"
          aria-label={strings.switchLanguage}
          onClick={() => onLang(lang === 'zh-CN' ? 'en-US' : 'zh-CN')}
        >
          {strings.otherLanguage}
        </Button>
      </span>
    </header>
  );
}
