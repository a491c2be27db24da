import type { Env } from '../env.ts';
import { demoStaff } from './demo-staff.ts';
import type { Directory } from './directory.ts';

/**
 * A small invented bank for local mode, where nobody signs in: one may take the part of each of these people on this
 * machine only. `local` is whoever sits at it.
 */
export const demoDirectory = (env: Pick<Env, 'BRANCH' | 'STAFF_SURNAME'>): Directory => ({
  branches: [
    { id: env.BRANCH, name: '城东支行', region: 'east' },
    { id: 'demo-north', name: '城北支行', region: 'east' },
    { id: 'demo-river', name: '江滨支行', region: 'west' },
  ],
  people: [
    {
      id: 'local',
      name: env.STAFF_SURNAME ? `${env.STAFF_SURNAME}经理` : '我自己',
      branch: env.BRANCH,
      roles: ['staff', 'trainee'],
      scope: 'branch',
    },
    { id: 'demo-zhao', name: '赵慧', branch: env.BRANCH, roles: ['supervisor'], scope: 'branch' },
    { id: 'demo-qian', name: '钱振国', branch: env.BRANCH, roles: ['supervisor'], scope: 'region' },
    {
      id: 'demo-sun',
      name: '孙雅文',
      branch: env.BRANCH,
      roles: ['supervisor', 'trainer'],
      scope: 'head-office',
    },
    { id: 'demo-li', name: '李砚', branch: env.BRANCH, roles: ['auditor'], scope: 'head-office' },
    { id: 'demo-zhou', name: '周凯', branch: env.BRANCH, roles: ['admin'], scope: 'head-office' },
    ...demoStaff(env.BRANCH),
  ],
});
