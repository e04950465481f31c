import { boot } from '../boot';
import { get } from '../api';
import { t } from '../texts';
import type { QueuePage, Row, Snapshot } from '../types';

// Where the server has no queues for desks, the plain lists of cases are asked instead: less to see, nothing live.
const lanes: Record<string, string[]> = {
  intake: ['Reported', 'Verifying'], filing: ['Accepted'], dispatch: ['Filed'], check: ['ToCheck'], close: ['ToClose'],
};

export async function plainSnapshot(): Promise<Snapshot> {
  const counts = await get<Record<string, number>>('/api/v1/cases/counts');
  return {
    me: { person: boot.me.person, name: boot.me.name, post: '', role: boot.me.role, unit: null, unitName: boot.me.unitName, level: '', place: '', placeName: '' },
    now: boot.now, position: 0,
    benches: Object.entries(lanes).map(([key, stages]) => ({ key, name: t(`desk.bench.${key}`), lanes: [{ key: 'all', name: t(`desk.bench.${key}`), count: stages.reduce((n, s) => n + (counts[s] ?? 0), 0) }] })),
  };
}

interface Plain { number: string; stage: string; version: number; round: number; type?: string; class?: string; unit?: string; channel: string; urgent: boolean; paused: boolean; pending?: string; due?: string; reports: number }

export async function plainQueue(bench: string, after: string): Promise<QueuePage> {
  const stages = (lanes[bench] ?? []).map((s) => `stage=${s}`).join('&');
  const page = await get<{ cases: Plain[]; next: string | null }>(`/api/v1/cases?${stages}&limit=50${after}`);
  const rows = page.cases.map((c): Row => ({
    number: c.number, version: c.version, stage: c.stage, stageName: c.stage, round: c.round, title: c.type ?? c.class ?? c.number, address: c.number, thumb: null, channel: c.channel,
    channelName: c.channel, urgent: c.urgent, paused: c.paused, pending: c.pending ?? null, due: c.due ?? null, unit: c.unit ?? null, unitName: null, reports: c.reports, marks: [], taken: null,
  }));
  return { rows, next: page.next, count: rows.length, position: 0 };
}
