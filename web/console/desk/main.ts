import { createApp } from 'vue';
import './css/desk.css';
import './css/queue.css';
import './css/case.css';
import './css/action.css';
import './css/levels.css';
import './css/panes.css';
import './supervise/supervise.css';
import App from './App.vue';

const place = document.getElementById('content');
if (place) createApp(App).mount(place);
