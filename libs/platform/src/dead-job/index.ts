export { DeadJobs, type DeadJob } from './dead-jobs.js';
export { DeadJobEntity } from './dead-job.entity.js';
