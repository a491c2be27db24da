import { createRequire } from 'node:module';

interface MapperModule {
  readonly Entity: { readonly type: { additionalProperties?: object } };
}

/**
 * Lets entities keep their own fields on the wire. botframework-connector 4.23.3 drops all but three (fixed upstream
 * in #4903, never released), which would empty stream information, citations and the AI label. Import it first.
 */
const require = createRequire(import.meta.url);
const mappers = require('botframework-connector/lib/connectorApi/models/mappers') as MapperModule;
mappers.Entity.type.additionalProperties ??= { type: { name: 'Object' } };
