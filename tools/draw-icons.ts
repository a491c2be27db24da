import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ICONS = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;

/** Draws manifest/*.svg as the PNG files that Teams wants. Needed only after a change of the drawings. */
async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const { name, size } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(`manifest/${name}.svg`, 'utf8');
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
    writeFileSync(`manifest/${name}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

await main();
