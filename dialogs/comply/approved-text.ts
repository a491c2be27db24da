declare const approved: unique symbol;

/** Text that passed the guard. Only `approve` makes it; cards take nothing else. */
export type ApprovedText = string & { readonly [approved]: true };
