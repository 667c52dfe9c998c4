import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../protocol/reports.ts';
import { workbookOf } from './workbook.ts';

/** Runs beside the hall: a workbook of many tickets is minutes of work that nobody at a counter should feel. */
parentPort?.postMessage(await workbookOf(workerData as Report));
