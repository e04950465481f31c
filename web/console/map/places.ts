import { get } from '../desk/api';

/** `GET /api/v1/places/find` */
export interface FoundPlace {
  kind: string; kindName: string; name: string; address: string; lon: number; lat: number; accuracy: number; metres: number | null; fit: string; code: string | null;
}

/** `GET /api/v1/places/address` */
export interface PinAddress {
  sentence: string; lon: number; lat: number; inside: boolean; madeFrom: string[]; accuracy: number;
  street: { name: string; metres: number; side: string } | null;
  building: { name: string; metres: number; direction: string } | null;
  township: string | null; townshipName: string | null; community: string | null; communityName: string | null; grid: string | null; gridName: string | null;
}

/** `GET /api/v1/desk/map/near` and the points of `/map/cases` */
export interface CaseAt {
  number: string; shown: string; lon: number; lat: number; stage: string; stageName: string; class: string; className: string; title: string;
  unit: string | null; unitName: string | null; urgent: boolean; paused: boolean; overdue: boolean; openedAt: string; due: string | null; metres: number | null;
}

/** What whoever holds the map is told when a place was chosen. */
export interface PickedPlace { lon: number; lat: number; address: string; accuracy: number | null; how: 'tap' | 'drag' | 'keys' | 'find'; details: PinAddress | null }

export const findPlaces = (q: string, near: { lon: number; lat: number } | null, signal: AbortSignal): Promise<{ places: FoundPlace[] }> =>
  get(`/api/v1/places/find?q=${encodeURIComponent(q)}${near ? `&near=${near.lon},${near.lat}` : ''}&limit=8`, signal);

export const addressOf = (at: { lon: number; lat: number }, signal?: AbortSignal): Promise<PinAddress> => get(`/api/v1/places/address?lon=${at.lon}&lat=${at.lat}`, signal);

export const casesNear = (at: { lon: number; lat: number }, radius: number, except?: string, signal?: AbortSignal): Promise<CaseAt[]> =>
  get(`/api/v1/desk/map/near?lon=${at.lon}&lat=${at.lat}&radius=${radius}${except ? `&except=${except}` : ''}`, signal);

/** `GET /api/v1/desk/map/units/{number}` */
export interface UnitAt { unit: string; name: string; lon: number; lat: number; metres: number | null; assigned: boolean }

export const unitsOf = (number: string, signal: AbortSignal): Promise<UnitAt[]> => get(`/api/v1/desk/map/units/${number}`, signal);
