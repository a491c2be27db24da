import type { DirectoryPerson } from './directory.ts';

/** The counters of the invented bank: three people a branch, by nothing but id and name. */
export const demoStaff = (own: string): readonly DirectoryPerson[] =>
  [
    ['demo-staff-1', '何静', own],
    ['demo-staff-2', '马东', own],
    ['demo-staff-3', '吴小雨', own],
    ['demo-staff-4', '郑海', 'demo-north'],
    ['demo-staff-5', '冯丽', 'demo-north'],
    ['demo-staff-6', '陈一鸣', 'demo-north'],
    ['demo-staff-7', '沈悦', 'demo-river'],
    ['demo-staff-8', '韩松', 'demo-river'],
    ['demo-staff-9', '杨帆', 'demo-river'],
  ].map(([id = '', name = '', branch = own]) => ({
    id,
    name,
    branch,
    roles: ['staff', 'trainee'],
    scope: 'branch',
  }));
