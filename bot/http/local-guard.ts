import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request comes from this machine and from no foreign page: the Host must be a loopback name with our port
 * (a rebound name is not), an Origin must be ours, and a browser must not call it cross-site.
 */
export function isFromHere(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = LOOPBACK_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const { host, origin } = headers;
  if (!host || !hosts.includes(host.toLowerCase())) return false;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Whether a bot's answers would stay on this machine. */
export function isLoopbackUrl(url: unknown): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { hostname, protocol } = new URL(url);
  return /^https?:$/u.test(protocol) && LOOPBACK_NAMES.includes(hostname);
}
