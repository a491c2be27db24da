import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/tab', import.meta.url)),
    emptyOutDir: true,
    rollupOptions: { input: [page('index.html'), page('consent.html')] },
    // everything comes from our own address: no data: fonts or images that the CSP would refuse
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
