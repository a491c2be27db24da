import type { Env } from '../env.ts';

/** Addresses of a talk under review: in Teams a deep link into the tab, else the page of this machine. */
export function talkLinks(env: Env): (conversation: string, turn: number | null) => string {
  return (conversation, turn) => {
    const place = turn === null ? `talk/${conversation}` : `talk/${conversation}/${turn}`;
    if (env.mode === 'local') return `http://127.0.0.1:${env.PORT}/#/review/${place}`;
    const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
    const web = env.PUBLIC_HOST
      ? `&webUrl=${encodeURIComponent(`https://${env.PUBLIC_HOST}/#/review/${place}`)}`
      : '';
    return `${env.TEAMS_URL}/l/entity/${env.teams.appId}/review?context=${context}${web}`;
  };
}
