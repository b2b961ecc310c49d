export { Outbox } from './outbox.js';
export { OutboxEntity } from './outbox.entity.js';
export { OutboxRelay } from './outbox-relay.js';
