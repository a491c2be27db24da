/** The first character of the customer's name in a circle. Her name is written elsewhere. */
export const Avatar = ({ initial, size }: { readonly initial: string; readonly size: 'small' | 'large' }) => (
  <span className={`avatar avatar-${size}`} aria-hidden="true">
    {initial}
  </span>
);
