import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator watches. No label ever carries a person, a chat or a word. */
export class Metrics {
  readonly registry = new Registry();
  readonly turns = new Counter({
    name: 'coach_turns_total',
    help: 'Turns by command; acknowledged=false: the store failed and the person was told',
    labelNames: ['command', 'acknowledged'],
    registers: [this.registry],
  });
  readonly told = new Counter({
    name: 'coach_told_total',
    help: 'Reminders, alerts and coaching by kind and outcome; unreachable ones are tried again',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });
  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });
  readonly streams = new Gauge({
    name: 'coach_streams',
    help: 'Open event streams',
    registers: [this.registry],
  });
  readonly faults = new Counter({
    name: 'coach_faults_total',
    help: 'Unexpected faults by name',
    labelNames: ['name'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
