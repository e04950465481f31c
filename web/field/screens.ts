import { defineAsyncComponent, type Component } from 'vue';
import type { Pack } from './types';
import CheckScreen from './screens/CheckScreen.vue';
import FoundScreen from './screens/FoundScreen.vue';
import FinishScreen from './screens/FinishScreen.vue';
import MeScreen from './screens/MeScreen.vue';
import OutboxScreen from './screens/OutboxScreen.vue';
import StreetScreen from './screens/StreetScreen.vue';
import TaskScreen from './screens/TaskScreen.vue';
import TasksScreen from './screens/TasksScreen.vue';

/** A screen by the first part of the address behind the #. With a tab it stands in the bar at the thumb, for whom it is. */
export interface Screen {
  name: string;
  component: Component;
  tab?: { icon: string; text: string; isFor?: (pack: Pack) => boolean };
  /** Which tab is lit while it is shown, where it has none itself. */
  under?: string;
}

export const later = defineAsyncComponent;

/* The one list of screens. What is not needed at once comes later, so that the first load stays small. */
export const screens: Screen[] = [
  { name: 'tasks', component: TasksScreen, tab: { icon: 'desk', text: 'tab-tasks', isFor: (pack) => pack.hasTasks !== false } },
  { name: 'task', component: TaskScreen, under: 'tasks' },
  { name: 'finish', component: FinishScreen, under: 'tasks' },
  { name: 'check', component: CheckScreen, under: 'tasks' },
  { name: 'patrol', component: later(() => import('./patrol/PatrolScreen.vue')), tab: { icon: 'map', text: 'tab-patrol', isFor: (pack) => pack.mayWalk === true } },
  { name: 'found', component: FoundScreen, tab: { icon: 'camera', text: 'tab-found', isFor: (pack) => pack.mayReport || pack.maySettle } },
  { name: 'street', component: StreetScreen, tab: { icon: 'house', text: 'tab-street', isFor: (pack) => pack.street !== null } },
  { name: 'outbox', component: OutboxScreen, tab: { icon: 'clock', text: 'tab-outbox' } },
  { name: 'me', component: MeScreen, tab: { icon: 'me', text: 'tab-me' } },
];
