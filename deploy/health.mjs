// The container's health check: exit code 0 when the server answers. Plain JavaScript, because it runs every half minute.
const url = `http://127.0.0.1:${process.env.PORT || 3978}/healthz`;
const isWell = await fetch(url).then(
  (response) => response.ok,
  () => false,
);
process.exit(isWell ? 0 : 1);
