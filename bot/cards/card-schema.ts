import { z } from 'zod';

/**
 * The part of Adaptive Cards that our cards use, as zod shapes; the types are inferred. Everything is of
 * version 1.2, which phones know, but Action.Execute (1.4), which carries a fallback.
 */

const size = z.enum(['small', 'default', 'medium', 'large', 'extraLarge']);
const color = z.enum(['default', 'accent', 'good', 'warning', 'attention']);
const spacing = z.enum(['none', 'small', 'default', 'medium', 'large', 'padding']);
const look = {
  size: size.optional(),
  weight: z.enum(['default', 'bolder']).optional(),
  color: color.optional(),
  isSubtle: z.boolean().optional(),
};
const place = {
  id: z.string().optional(),
  spacing: spacing.optional(),
  separator: z.boolean().optional(),
  isVisible: z.boolean().optional(),
};

const submitSchema = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
});
const executeSchema = z.strictObject({
  type: z.literal('Action.Execute'),
  title: z.string().min(1),
  verb: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  associatedInputs: z.enum(['auto', 'none']).optional(),
  fallback: submitSchema,
});
const toggleSchema = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string()).min(1),
});
const openUrlSchema = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: z.string().min(1),
  url: z.url(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
});
const actionSchema = z.discriminatedUnion('type', [submitSchema, executeSchema, toggleSchema, openUrlSchema]);

/** Our own words. Markdown is live in a TextBlock, so nobody else's words go into one. */
const textBlockSchema = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  ...look,
  ...place,
});
/** Words of people and of scripts: a TextRun is shown to the letter. */
const richTextSchema = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z.array(z.strictObject({ type: z.literal('TextRun'), text: z.string().min(1), ...look })).min(1),
  ...place,
});
const choicesSchema = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  id: z.string(),
  style: z.literal('compact'),
  label: z.string(),
  placeholder: z.string(),
  choices: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
});
const actionSetSchema = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z.array(actionSchema).min(1).max(6),
  ...place,
});
const leafSchema = z.discriminatedUnion('type', [
  textBlockSchema,
  richTextSchema,
  choicesSchema,
  actionSetSchema,
]);
const columnsSchema = z.strictObject({
  type: z.literal('ColumnSet'),
  columns: z
    .array(
      z.strictObject({
        type: z.literal('Column'),
        width: z.enum(['auto', 'stretch']),
        items: z.array(leafSchema).min(1),
      }),
    )
    .min(1),
  ...place,
});
const containerSchema = z.strictObject({
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'attention']).optional(),
  items: z.array(z.discriminatedUnion('type', [...leafSchema.options, columnsSchema])).min(1),
  ...place,
});
const elementSchema = z.discriminatedUnion('type', [...leafSchema.options, columnsSchema, containerSchema]);

/** Asked by the client itself; an old one that does not know it leaves the card as it is. */
const refreshSchema = z.strictObject({
  action: executeSchema.pick({ type: true, verb: true, data: true }),
  userIds: z.array(z.string()).min(1).max(60),
});

/** A whole card. `fallbackText` is for clients that know no cards: it carries the line itself. */
export const adaptiveCardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['zh-CN', 'en-US']),
  fallbackText: z.string().min(1),
  speak: z.string().min(1),
  body: z.array(elementSchema).min(1),
  actions: z.array(actionSchema).max(6).optional(),
  refresh: refreshSchema.optional(),
  msteams: z.strictObject({ width: z.literal('Full') }),
});

export type AdaptiveCard = z.infer<typeof adaptiveCardSchema>;
export type Element = z.infer<typeof elementSchema>;
export type Leaf = z.infer<typeof leafSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Execute = z.infer<typeof executeSchema>;
export type Look = Partial<Pick<z.infer<typeof textBlockSchema>, keyof typeof look>>;
export type Place = Partial<Pick<z.infer<typeof textBlockSchema>, keyof typeof place>>;
