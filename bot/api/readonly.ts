import { z } from 'zod';

/** What answers are made of: nobody changes them once they are put together. */

export const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();
export const viewOf = <T extends z.core.$ZodShape>(shape: T) => z.object(shape).readonly();
