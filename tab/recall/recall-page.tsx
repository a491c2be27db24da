import { RecallListPage } from './recall-list.tsx';
import { RecallTalk } from './recall-talk.tsx';
import './recall.css';
import './telling.css';

/** The talks told from memory, or one of them. */
export const RecallPage = ({ id }: { readonly id: string | null }) =>
  id === null ? <RecallListPage /> : <RecallTalk id={id} />;
