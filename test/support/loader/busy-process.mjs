// Preloaded by a test: the second process of a run takes up its first task late, as on a busy machine.
const LATE_MS = 1500;
const { emit } = process;
let late = process.env.TINYPOOL_WORKER_ID === '2';

process.emit = function (event, ...values) {
  if (!late || event !== 'message' || values[0]?.source !== 'port')
    return emit.call(process, event, ...values);
  late = false;
  setTimeout(() => emit.call(process, event, ...values), LATE_MS);
  return true;
};
