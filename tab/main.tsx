import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './shared/tokens.css';
import './shared/page.css';
import './chat/card.css';
import './live/live.css';
import './live/panel.css';
import './live/modes.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
