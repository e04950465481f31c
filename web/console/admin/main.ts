import { createApp } from 'vue';
import '../desk/css/desk.css';
import './css/admin.css';
import './css/publish.css';
import AdminApp from './AdminApp.vue';

const place = document.getElementById('content');
if (place) createApp(AdminApp).mount(place);
