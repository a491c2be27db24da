/** A posted act without the id that is made when it is sent. */
export type Unsent<T> = T extends { readonly id: string } ? Omit<T, 'id'> : never;
