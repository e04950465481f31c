import { createApp } from 'vue';
import './css/street.css';
import './css/task.css';
import './css/work.css';
import { registerWorker } from '../kit/sw/register';
import App from './App.vue';
import { recover } from './work/held';
import { begin } from './work/pack';
import { showAll } from './work/photos';
import { lookAround } from './work/place';
import { beginSending } from './work/waiting';
import { goOnWalking } from './work/walking';

const place = document.getElementById('app');
if (place) {
  createApp(App).mount(place);
  beginSending();
  goOnWalking();
  void showAll();
  void begin().then(recover);
  lookAround();
  void registerWorker('field');
}
