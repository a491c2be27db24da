import { CasesPage } from './cases-page.tsx';
import { RoomPage } from './room-page.tsx';

/** Practice: the cases to choose from, or the room of one. */
export const PracticePage = ({ id }: { readonly id: string | null }) =>
  id === null ? <CasesPage /> : <RoomPage id={id} />;
