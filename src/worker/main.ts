import { api } from './api.ts';
import { answer, type Request } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  self.postMessage(await answer(api, data));
};
