import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus reads. Labels are names from the code, never ids or people. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly jobSeconds = new Histogram({
    name: 'gssr_job_seconds',
    help: 'Time that successful jobs took, by job.',
    labelNames: ['job'],
    registers: [this.registry],
  });

  readonly operationSeconds = new Histogram({
    name: 'gssr_graphql_operation_seconds',
    help: 'Time that GraphQL operations took, by operation.',
    labelNames: ['operation'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
