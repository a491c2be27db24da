import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Lang } from '../shared/strings.ts';
import { reviewStrings } from '../shared/strings-review.ts';
import { askConsent, wantsConsent } from '../teams/consent.ts';

interface NoPersonProps {
  readonly lost: boolean;
  readonly again: () => void;
  readonly lang: Lang;
}

/** Nobody was recognised: said with whom to ask, never with a code. */
export function NoPerson({ lost, again, lang }: NoPersonProps) {
  const words = reviewStrings(lang);
  if (!lost && wantsConsent()) return <Consent again={again} lang={lang} />;
  return (
    <div className="review-fault" role="alert">
      <p>{lost ? words.unreachable : words.signInFailed}</p>
      {lost ? null : <p className="note">{words.signInAsk}</p>}
      <Button onClick={again}>{words.again}</Button>
    </div>
  );
}

/** Teams may not tell who she is before she has agreed, which she does in a window of its own. */
function Consent({ again, lang }: Omit<NoPersonProps, 'lost'>) {
  const words = reviewStrings(lang);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const agree = async () => {
    setAsking(true);
    const agreed = await askConsent();
    setAsking(false);
    setFailed(!agreed);
    if (agreed) again();
  };
  return (
    <div className="review-fault" role="alert">
      <p>{words.consent}</p>
      <p className="note">{failed ? words.consentFailed : words.consentFor}</p>
      <Button appearance="primary" disabledFocusable={asking} onClick={() => void agree()}>
        {words.agree}
      </Button>
    </div>
  );
}
