import { complaintMachine } from '../dialogs/index.ts';

type Node = typeof complaintMachine.root;

const HEAD = `# The statechart of a complaint

Drawn from \`dialogs/complaint-machine.ts\` by \`npm run draw\`; a test keeps it true. Four regions run side by side and
every region hears every event. An arrow is labelled \`event [guard]\`; \`done\` leaves a stage that has what it needs.
`;

/** The whole statechart as a Markdown page with one Mermaid diagram a region. */
export function drawStatechart(): string {
  const regions = Object.values(complaintMachine.root.states).map((region) => {
    const body = region.type === 'compound' ? drawRegion(region) : drawFacts(region);
    return `## ${region.key}\n\n${body}`;
  });
  return `${HEAD}\n${regions.join('\n')}`;
}

function drawRegion(region: Node): string {
  const lines = [
    '```mermaid',
    'stateDiagram-v2',
    ...inside(region, '  '),
    ...arrows(region, '  '),
    '```',
    '',
  ];
  return lines.join('\n');
}

/** A region of one state: what it does on each event, as a table. */
function drawFacts(region: Node): string {
  const rows = [...region.transitions.values()]
    .flat()
    .map((t) => `| \`${t.eventType}\` | ${t.actions.map((a) => `\`${actionName(a)}\``).join(', ')} |`);
  return ['| event | remembers |', '|---|---|', ...rows, ''].join('\n');
}

function inside(node: Node, indent: string): string[] {
  const initial = node.initial?.target?.[0];
  const lines = initial ? [`${indent}[*] --> ${name(initial)}`] : [];
  for (const child of Object.values(node.states)) {
    const label = `${indent}state "${child.key}" as ${name(child)}`;
    lines.push(
      ...(child.type === 'compound'
        ? [`${label} {`, ...inside(child, `${indent}  `), `${indent}}`]
        : [label]),
    );
  }
  return lines;
}

function arrows(node: Node, indent: string): string[] {
  const isRegion = node.path.length === 1;
  const from = isRegion ? 'everywhere' : name(node);
  const own = grouped(node).map(([target, words]) => `${indent}${from} --> ${target} : ${words}`);
  const wholeRegion = isRegion && own.length > 0 ? [`${indent}state "everywhere" as everywhere`] : [];
  return [...wholeRegion, ...own, ...Object.values(node.states).flatMap((child) => arrows(child, indent))];
}

/** Transitions with the same target and guard are one arrow with several events on it. */
function grouped(node: Node): readonly (readonly [target: string, words: string])[] {
  const arrowsByEnd = new Map<string, { target: string; guard: string; events: string[] }>();
  for (const transition of [...node.transitions.values(), node.always ?? []].flat()) {
    for (const target of transition.target ?? []) {
      const guard = transition.guard ? ` [${guardName(transition.guard)}]` : '';
      const key = name(target) + guard;
      const arrow = arrowsByEnd.get(key) ?? { target: name(target), guard, events: [] };
      arrow.events.push(eventName(transition.eventType));
      arrowsByEnd.set(key, arrow);
    }
  }
  return [...arrowsByEnd.values()].map(({ target, guard, events }) => [target, shortList(events) + guard]);
}

const SUBSTANCE = ['inform', 'question', 'agree', 'refuse', 'correct', 'thank'].map(
  (act) => `customer.${act}`,
);

function shortList(events: readonly string[]): string {
  if (!SUBSTANCE.every((act) => events.includes(act))) return events.join(', ');
  return ['customer says something', ...events.filter((event) => !SUBSTANCE.includes(event))].join(', ');
}

function eventName(event: string): string {
  if (event === '') return 'always';
  return event.startsWith('xstate.done') ? 'done' : event;
}

function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  const { type, params } = guard as { type: string; params?: unknown };
  return params === undefined ? type : `${type} ${String(params)}`;
}

function actionName(action: unknown): string {
  return typeof action === 'string' ? action : ((action as { type?: string }).type ?? 'action');
}

function name(node: Node): string {
  return node.path.slice(1).join('_') || node.key;
}
