import type { Place } from './verify.ts';

type InLine = Extract<Place, { readonly in: 'line' }>;

const PARTS: Readonly<Record<InLine['why'], string>> = {
  talk: '谈话的基本情况 / facts of the talk',
  order: '前后顺序 / order of the talks',
  entry: '记录 / entry',
  event: '评审 / review event',
  form: '写法 / form',
};

/** What `coach verify` says of a file that is not as it was exported. */
export const brokenText = {
  unreadable: (file: string) => `读不了这个文件 / cannot be read: ${file}`,
  at(place: Place): string {
    switch (place.in) {
      case 'line': {
        const number = 'index' in place && place.index !== undefined ? ` ${place.index + 1}` : '';
        return `第 ${place.line} 件对不上 / does not match, line ${place.line}: ${PARTS[place.why]}${number}`;
      }
      case 'end':
        return '结尾缺了 / the end is missing';
      case 'file':
        return `文件被改过 / changed: ${place.name}`;
      case 'pack':
        return '压缩包被改过 / the zip itself was changed';
    }
  },
} as const;
