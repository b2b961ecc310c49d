// The light runner answers one process's request for its data to every process that has a task, and then forgets them all.
// One that asks later, because the machine is busy, would wait for ever; it finds here what came before it asked.
const REQUEST = 'jest-light-runner-get-worker-data';
const ANSWER = 'jest-light-runner-worker-data';

let early = null;

function remember(message) {
  if (message?.type === ANSWER) early = message;
}

/** Waits for the pool's own listener: until there is one, Node.js keeps what comes, and an earlier one would use it up. */
process.on('newListener', function watch(event) {
  if (event !== 'message') return;
  process.off('newListener', watch);
  process.on('message', remember);
});

const send = process.send;

if (send)
  process.send = function (message, ...rest) {
    if (message !== REQUEST || !early) return send.call(process, message, ...rest);
    process.nextTick(() => process.emit('message', early));
    return true;
  };
