--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: platform; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA platform;


--
-- Name: postgis; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;


--
-- Name: must(boolean, text); Type: FUNCTION; Schema: platform; Owner: -
--

CREATE FUNCTION platform.must(ok boolean, code text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
  if ok is not true then
    raise exception using errcode = 'GT001', message = code;
  end if;
end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: key; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.key (
    id text NOT NULL,
    xml text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: migration; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Data for Name: key; Type: TABLE DATA; Schema: platform; Owner: -
--

COPY platform.key (id, xml, created_at) FROM stdin;
key-0	<key id="0" />	2026-11-21 22:19:18.388179+00
\.


--
-- Data for Name: migration; Type: TABLE DATA; Schema: platform; Owner: -
--

COPY platform.migration (number, name, checksum, applied_at) FROM stdin;
1	platform	ef7137c9695109d3be5260ca8264c4ea95b24a3c2de45ccc7ee3626b6d0ab8e2	2026-11-21 22:19:15.394278+00
\.


--
-- Data for Name: spatial_ref_sys; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text) FROM stdin;
\.


--
-- Name: key key_pkey; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.key
    ADD CONSTRAINT key_pkey PRIMARY KEY (id);


--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);


--
-- PostgreSQL database dump complete
--


