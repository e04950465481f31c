// The icons of the two installed apps: made from app-citizen.svg and app-field.svg, whose mark stays inside the circle that a mask may cut.
import './app-citizen.svg?url';
import './app-citizen-180.png?url';
import './app-citizen-192.png?url';
import './app-citizen-512.png?url';
import './app-field.svg?url';
import './app-field-180.png?url';
import './app-field-192.png?url';
import './app-field-512.png?url';
