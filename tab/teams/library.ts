/** Teams' own library, in a chunk of its own: it is loaded only inside a frame. */
export { app, authentication } from '@microsoft/teams-js';
