import type { z } from 'zod';

/** What a trainer reads: the rule, what is wrong and how to mend it. */
export interface Message {
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
}

/** A fault of the YAML itself. */
export function yamlMessage(code: string): Message {
  return {
    rule: 'yaml',
    message: `这一行的写法读不懂（${code}）`,
    mend: '检查缩进是否对齐、引号是否成对、冒号后面有没有空格',
  };
}

/** A fault against the shape of a file. */
export function schemaMessage(issue: z.core.$ZodIssue, _content: unknown): Message {
  return {
    rule: issue.code,
    message: `${issue.path.map(String).join(' › ')} 不合规定：${issue.message}`,
    mend: '对照旁边写好的条目改',
  };
}
