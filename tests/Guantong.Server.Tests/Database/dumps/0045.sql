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
-- Name: assets; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA assets;


--
-- Name: cases; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA cases;


--
-- Name: catalogue; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA catalogue;


--
-- Name: exchange; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA exchange;


--
-- Name: files; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA files;


--
-- Name: insight; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA insight;


--
-- Name: people; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA people;


--
-- Name: places; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA places;


--
-- Name: platform; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA platform;


--
-- Name: postgis; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;


--
-- Name: forget_word_index(); Type: FUNCTION; Schema: cases; Owner: -
--

CREATE FUNCTION cases.forget_word_index() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  delete from cases.word_index where case_id = old.case_id and seq = old.seq;
  insert into cases.word_again (case_id, seq) values (old.case_id, old.seq) on conflict do nothing;
  return null;
end
$$;


--
-- Name: lanes_of_list(); Type: FUNCTION; Schema: cases; Owner: -
--

CREATE FUNCTION cases.lanes_of_list() RETURNS TABLE(owner text, level smallint, class text, part smallint, stage smallint, marks integer, n bigint)
    LANGUAGE sql STABLE
    AS $$
  with l as (select case_id, level, class, division, unit, stage, marks & 2047 as marks from cases.case_list)
  select 'p' || left(division, 6), level, class, 0::smallint, stage, marks, count(*) from l where division <> '' group by 1, 2, 3, 5, 6
  union all
  select 'p' || left(division, 9), level, class, 0::smallint, stage, marks, count(*) from l where division <> '' and substr(division, 7, 3) <> '000' group by 1, 2, 3, 5, 6
  union all
  select 'p', level, class, 0::smallint, stage, marks, count(*) from l where division = '' group by 2, 3, 5, 6
  union all
  select 'u' || s.unit, 0::smallint, '', s.part::smallint, l.stage, l.marks, count(*) from (
    select case_id, unit, bit_or(part) part from (
      select case_id, unit, 1 part from l where unit <> ''
      union all
      select case_id, unit, case part when 'helper' then 2 when 'called' then 4 when 'line' then 8 when 'supervised' then 16 when 'first-receiver' then 32 else 64 end from cases.case_party) a
    group by 1, 2) s
  join l using (case_id) group by 1, 4, 5, 6
$$;


--
-- Name: phone_key(text); Type: FUNCTION; Schema: cases; Owner: -
--

CREATE FUNCTION cases.phone_key(typed text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select case when d like '0086%' then substr(d, 5) when length(d) = 13 and d like '86%' then substr(d, 3) else d end
  from (select regexp_replace(translate(typed, '０１２３４５６７８９', '0123456789'), '[^0-9]', '', 'g') d) x
$$;


--
-- Name: withdraw_exports(); Type: FUNCTION; Schema: cases; Owner: -
--

CREATE FUNCTION cases.withdraw_exports() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from cases.export_piece where cases @> array[old.case_id]) then
    update cases.export set state = 'withdrawn', holder = null where id in (select export_id from cases.export_piece where cases @> array[old.case_id]);
    delete from cases.export_piece where export_id in (select export_id from cases.export_piece where cases @> array[old.case_id]);
  end if;
  return null;
end
$$;


--
-- Name: must_edition(bigint); Type: FUNCTION; Schema: catalogue; Owner: -
--

CREATE FUNCTION catalogue.must_edition(e bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
  standing bigint;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select current into standing from catalogue.edition;
  if standing is distinct from e then
    raise exception 'edition-moved' using errcode = 'GT001', detail = format('judged by %s, now %s', e, standing);
  end if;
end
$$;


--
-- Name: depth(text); Type: FUNCTION; Schema: places; Owner: -
--

CREATE FUNCTION places.depth(code text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT CASE WHEN substr(code, 10, 3) <> '000' THEN 4
              WHEN substr(code, 7, 3) <> '000' THEN 3
              WHEN substr(code, 5, 2) <> '00' THEN 2 ELSE 1 END
$$;


--
-- Name: locate(double precision, double precision, date); Type: FUNCTION; Schema: places; Owner: -
--

CREATE FUNCTION places.locate(lon double precision, lat double precision, on_day date) RETURNS TABLE(division text, micro_grid text)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH p AS (SELECT ST_SetSRID(ST_MakePoint(lon, lat), 4326) AS at),
  g AS (
    SELECT grid.code FROM places.grid, p
    WHERE grid.geom && p.at AND ST_Covers(grid.geom, p.at)
      AND grid.valid_from <= on_day AND (grid.valid_to IS NULL OR grid.valid_to > on_day)
    ORDER BY grid.code COLLATE "C" LIMIT 1),
  d AS (
    SELECT area.code FROM places.division_area AS area, p
    WHERE NOT EXISTS (SELECT FROM g) AND area.geom && p.at AND ST_Covers(area.geom, p.at)
      AND area.valid_from <= on_day AND (area.valid_to IS NULL OR area.valid_to > on_day)
    ORDER BY places.depth(area.code) DESC, area.code COLLATE "C" LIMIT 1)
  SELECT left(g.code, 12), g.code FROM g UNION ALL SELECT d.code, NULL FROM d
$$;


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
-- Name: component; Type: TABLE; Schema: assets; Owner: -
--

CREATE TABLE assets.component (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    id text NOT NULL,
    type_code text GENERATED ALWAYS AS (substr(id, 7, 5)) STORED NOT NULL,
    lon double precision NOT NULL,
    lat double precision NOT NULL,
    geom public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_setsrid(public.st_makepoint(lon, lat), 4326)) STORED NOT NULL,
    grid text NOT NULL,
    state text NOT NULL,
    keeper text NOT NULL,
    owner text,
    upkeep text,
    surveyed date NOT NULL,
    changed date,
    accuracy text,
    source text,
    note text,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT component_accuracy_check CHECK ((accuracy = ANY (ARRAY['A'::text, 'B'::text, 'C'::text]))),
    CONSTRAINT component_check CHECK ((changed >= surveyed)),
    CONSTRAINT component_check1 CHECK ((valid_to >= valid_from)),
    CONSTRAINT component_check2 CHECK ((ended > begun)),
    CONSTRAINT component_grid_check CHECK ((grid ~ '^[0-9]{15}$'::text)),
    CONSTRAINT component_id_check CHECK ((id ~ '^[0-9]{17}$'::text)),
    CONSTRAINT component_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision))),
    CONSTRAINT component_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision))),
    CONSTRAINT component_source_check CHECK ((source = ANY (ARRAY['survey'::text, 'topographic'::text, 'base'::text, 'other'::text]))),
    CONSTRAINT component_state_check CHECK ((state = ANY (ARRAY['good'::text, 'broken'::text, 'missing'::text, 'disused'::text, 'removed'::text])))
);


--
-- Name: component_in_case; Type: TABLE; Schema: assets; Owner: -
--

CREATE TABLE assets.component_in_case (
    row_id bigint NOT NULL,
    component text NOT NULL,
    case_number text NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    taken_off_by uuid,
    taken_off_at timestamp with time zone,
    CONSTRAINT component_in_case_case_number_check CHECK ((case_number <> ''::text)),
    CONSTRAINT component_in_case_check CHECK ((taken_off_at >= noted_at)),
    CONSTRAINT component_in_case_component_check CHECK ((component ~ '^[0-9]{17}$'::text))
);


--
-- Name: component_in_case_row_id_seq; Type: SEQUENCE; Schema: assets; Owner: -
--

ALTER TABLE assets.component_in_case ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assets.component_in_case_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: component_row_id_seq; Type: SEQUENCE; Schema: assets; Owner: -
--

ALTER TABLE assets.component ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assets.component_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: service_kind; Type: TABLE; Schema: assets; Owner: -
--

CREATE TABLE assets.service_kind (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    place integer NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT service_kind_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT service_kind_check1 CHECK ((ended > begun)),
    CONSTRAINT service_kind_code_check CHECK ((code <> ''::text)),
    CONSTRAINT service_kind_name_check CHECK ((name <> ''::text)),
    CONSTRAINT service_kind_name_en_check CHECK ((name_en <> ''::text))
);


--
-- Name: service_kind_row_id_seq; Type: SEQUENCE; Schema: assets; Owner: -
--

ALTER TABLE assets.service_kind ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assets.service_kind_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: service_point; Type: TABLE; Schema: assets; Owner: -
--

CREATE TABLE assets.service_point (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    address text,
    lon double precision NOT NULL,
    lat double precision NOT NULL,
    geom public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_setsrid(public.st_makepoint(lon, lat), 4326)) STORED NOT NULL,
    hours text NOT NULL,
    open_from text,
    open_until text,
    barrier_free boolean,
    offers text,
    capacity integer,
    fee text,
    manager text,
    phone text,
    rules text,
    component text,
    verified date NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT service_point_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT service_point_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT service_point_check1 CHECK ((ended > begun)),
    CONSTRAINT service_point_id_check CHECK ((id <> ''::text)),
    CONSTRAINT service_point_lat_check CHECK (((lat >= ('-90'::integer)::double precision) AND (lat <= (90)::double precision))),
    CONSTRAINT service_point_lon_check CHECK (((lon >= ('-180'::integer)::double precision) AND (lon <= (180)::double precision))),
    CONSTRAINT service_point_name_check CHECK ((name <> ''::text))
);


--
-- Name: service_point_row_id_seq; Type: SEQUENCE; Schema: assets; Owner: -
--

ALTER TABLE assets.service_point ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assets.service_point_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auto_dispatch; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.auto_dispatch (
    case_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    unit text,
    why text,
    CONSTRAINT auto_dispatch_check CHECK (((unit IS NULL) <> (why IS NULL)))
);


--
-- Name: batch; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.batch (
    id uuid NOT NULL,
    person uuid NOT NULL,
    key text NOT NULL,
    body_hash bytea NOT NULL,
    deed text NOT NULL,
    body json,
    at timestamp with time zone NOT NULL,
    total integer NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    cancel_at timestamp with time zone,
    ended_at timestamp with time zone,
    lease_until timestamp with time zone,
    CONSTRAINT batch_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text])))
);


--
-- Name: batch_item; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.batch_item (
    batch uuid NOT NULL,
    nth integer NOT NULL,
    number text NOT NULL,
    version integer NOT NULL,
    state smallint DEFAULT 0 NOT NULL,
    why text,
    stands_at smallint,
    version_after integer,
    at timestamp with time zone,
    CONSTRAINT batch_item_state_check CHECK (((state >= 0) AND (state <= 5)))
);


--
-- Name: call; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.call (
    id uuid NOT NULL,
    operator uuid NOT NULL,
    place text NOT NULL,
    started_by uuid NOT NULL,
    key text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    held_since timestamp with time zone,
    held_seconds integer DEFAULT 0 NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    urgent boolean DEFAULT false NOT NULL,
    case_id uuid,
    CONSTRAINT call_check CHECK ((ended_at >= started_at)),
    CONSTRAINT call_check1 CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT call_held_seconds_check CHECK ((held_seconds >= 0)),
    CONSTRAINT call_outcome_check CHECK ((outcome = ANY (ARRAY['case-made'::text, 'followed'::text, 'answered'::text, 'transferred'::text, 'dropped'::text, 'harassment'::text, 'wrong-number'::text])))
);


--
-- Name: call_person; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.call_person (
    call_id uuid NOT NULL,
    report_id uuid,
    at timestamp with time zone NOT NULL,
    phone text,
    name text,
    draft json,
    rev integer DEFAULT 0 NOT NULL,
    said text
);


--
-- Name: case; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases."case" (
    id uuid NOT NULL,
    version integer NOT NULL,
    stage smallint NOT NULL,
    state json NOT NULL
)
WITH (fillfactor='80');


--
-- Name: case_count; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.case_count (
    stage smallint NOT NULL,
    level smallint NOT NULL,
    division text NOT NULL,
    class text NOT NULL,
    unit text NOT NULL,
    shard smallint NOT NULL,
    n bigint NOT NULL
)
WITH (fillfactor='70');


--
-- Name: case_list; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.case_list (
    case_id uuid NOT NULL,
    number text NOT NULL,
    version integer NOT NULL,
    stage smallint NOT NULL,
    round integer NOT NULL,
    level smallint NOT NULL,
    division text DEFAULT ''::text NOT NULL,
    micro_grid text,
    class text DEFAULT ''::text NOT NULL,
    type text,
    unit text DEFAULT ''::text NOT NULL,
    crew text,
    drawn uuid,
    finder uuid,
    channel smallint NOT NULL,
    urgent boolean DEFAULT false NOT NULL,
    paused boolean DEFAULT false NOT NULL,
    pending text,
    opened_at timestamp with time zone NOT NULL,
    stage_since timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    citizen_due_at timestamp with time zone,
    closed_at timestamp with time zone,
    lon double precision,
    lat double precision,
    reports integer DEFAULT 1 NOT NULL,
    marks integer DEFAULT 0 NOT NULL,
    warn_at timestamp with time zone,
    answer_due_at timestamp with time zone,
    answer_unit text DEFAULT ''::text NOT NULL,
    revisit_at timestamp with time zone,
    unsettled_since timestamp with time zone,
    unsettled_unit text DEFAULT ''::text NOT NULL,
    pressed_due_at timestamp with time zone,
    told text DEFAULT ''::text NOT NULL
)
WITH (fillfactor='80');


--
-- Name: case_party; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.case_party (
    case_id uuid NOT NULL,
    unit text NOT NULL,
    part text NOT NULL
);


--
-- Name: change; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.change (
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    kind text NOT NULL,
    what text DEFAULT ''::text NOT NULL,
    at timestamp with time zone NOT NULL,
    "position" bigint,
    was json
);


--
-- Name: deed_key; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.deed_key (
    caller text NOT NULL,
    key text NOT NULL,
    body_hash bytea NOT NULL,
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: erased_subject; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.erased_subject (
    erasure uuid NOT NULL,
    kind text NOT NULL,
    hash bytea NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: erasure; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.erasure (
    id uuid NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by uuid,
    done_at timestamp with time zone,
    reports integer DEFAULT 0 NOT NULL,
    waiting integer DEFAULT 0 NOT NULL,
    words integer DEFAULT 0 NOT NULL,
    redacted integer DEFAULT 0 NOT NULL,
    photos integer DEFAULT 0 NOT NULL,
    key text NOT NULL,
    CONSTRAINT erasure_kind_check CHECK ((kind = ANY (ARRAY['reporter'::text, 'staff'::text])))
);


--
-- Name: erasure_salt; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.erasure_salt (
    only_row boolean DEFAULT true NOT NULL,
    salt bytea NOT NULL,
    CONSTRAINT erasure_salt_only_row_check CHECK (only_row)
);


--
-- Name: evidence; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.evidence (
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    photos text[] NOT NULL
);


--
-- Name: export; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.export (
    id uuid NOT NULL,
    owner uuid NOT NULL,
    key text NOT NULL,
    format text NOT NULL,
    language text NOT NULL,
    title text NOT NULL,
    query text NOT NULL,
    filter json NOT NULL,
    state text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    lease_until timestamp with time zone,
    holder uuid,
    cursor text,
    pieces integer DEFAULT 0 NOT NULL,
    rows integer DEFAULT 0 NOT NULL,
    total integer,
    cut boolean DEFAULT false NOT NULL,
    remove_at timestamp with time zone NOT NULL,
    CONSTRAINT export_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
    CONSTRAINT export_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'withdrawn'::text])))
);


--
-- Name: export_piece; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.export_piece (
    export_id uuid NOT NULL,
    n integer NOT NULL,
    cases uuid[] NOT NULL,
    lines json NOT NULL
);


--
-- Name: follow_key; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.follow_key (
    only_row boolean DEFAULT true NOT NULL,
    key bytea NOT NULL,
    CONSTRAINT follow_key_only_row_check CHECK (only_row)
);


--
-- Name: journal; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.journal (
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone NOT NULL,
    event_at timestamp with time zone,
    deed text NOT NULL,
    role text NOT NULL,
    actor uuid,
    unit text,
    stage_from smallint NOT NULL,
    stage_to smallint NOT NULL,
    round integer NOT NULL,
    data json NOT NULL,
    state_hash bytea NOT NULL,
    prev bytea NOT NULL,
    hash bytea NOT NULL
);


--
-- Name: lane_count; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.lane_count (
    owner text NOT NULL,
    level smallint NOT NULL,
    class text NOT NULL,
    part smallint NOT NULL,
    stage smallint NOT NULL,
    marks integer NOT NULL,
    shard smallint NOT NULL,
    n bigint NOT NULL
)
WITH (fillfactor='70');


--
-- Name: number; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.number (
    number text NOT NULL,
    case_id uuid NOT NULL
);


--
-- Name: number_day; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.number_day (
    day date NOT NULL,
    next integer NOT NULL
);


--
-- Name: planned; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.planned (
    only_row boolean DEFAULT true NOT NULL,
    rules text NOT NULL,
    CONSTRAINT planned_only_row_check CHECK (only_row)
);


--
-- Name: relay_consent; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.relay_consent (
    report_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    given boolean NOT NULL
);


--
-- Name: relay_message; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.relay_message (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    side smallint NOT NULL,
    unit text,
    person uuid,
    words text,
    asks_call boolean DEFAULT false NOT NULL,
    called_at timestamp with time zone,
    called_by uuid,
    caller text NOT NULL,
    key text NOT NULL,
    keep_until timestamp with time zone,
    CONSTRAINT relay_message_side_check CHECK (((side >= 0) AND (side <= 2)))
);


--
-- Name: report; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.report (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    origin_case uuid NOT NULL,
    channel smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    event_at timestamp with time zone,
    lon double precision,
    lat double precision,
    citizen_class text,
    photos text[] DEFAULT '{}'::text[] NOT NULL,
    follow_hash bytea NOT NULL,
    datum text DEFAULT 'cgcs2000'::text NOT NULL,
    place_from text DEFAULT 'said'::text NOT NULL,
    partner text,
    erased_by uuid,
    erase_when_ended uuid,
    CONSTRAINT report_datum_check CHECK ((datum = ANY (ARRAY['cgcs2000'::text, 'gcj02'::text, 'bd09'::text]))),
    CONSTRAINT report_place_from_check CHECK ((place_from = ANY (ARRAY['said'::text, 'photo'::text])))
);


--
-- Name: report_answer; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.report_answer (
    report_id uuid NOT NULL,
    place smallint NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    question text,
    answer text,
    keep_until timestamp with time zone
);


--
-- Name: reporter; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.reporter (
    report_id uuid NOT NULL,
    name text,
    phone text,
    keep_until timestamp with time zone,
    email text,
    first_name text,
    last_name text,
    device_id text,
    account_id text
);


--
-- Name: retention_run; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.retention_run (
    kind text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    removed bigint DEFAULT 0 NOT NULL
);


--
-- Name: saved_filter; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.saved_filter (
    id uuid NOT NULL,
    owner uuid NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    shared text NOT NULL,
    role text NOT NULL,
    unit text,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    key text NOT NULL,
    CONSTRAINT saved_filter_shared_check CHECK ((shared = ANY (ARRAY['none'::text, 'role'::text, 'unit'::text])))
);


--
-- Name: seal; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.seal (
    number bigint NOT NULL,
    first bigint NOT NULL,
    last bigint NOT NULL,
    root bytea NOT NULL,
    prev bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    key text NOT NULL,
    signature bytea NOT NULL,
    leaves bytea NOT NULL,
    CONSTRAINT seal_check CHECK ((last >= first)),
    CONSTRAINT seal_check1 CHECK ((length(leaves) = (32 * ((last - first) + 1)))),
    CONSTRAINT seal_prev_check CHECK ((length(prev) = 32)),
    CONSTRAINT seal_root_check CHECK ((length(root) = 32))
);
ALTER TABLE ONLY cases.seal ALTER COLUMN leaves SET STORAGE EXTERNAL;


--
-- Name: seal_key; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.seal_key (
    id text NOT NULL,
    nth integer NOT NULL,
    public bytea NOT NULL,
    previous text,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    signature bytea NOT NULL,
    endorsement bytea,
    CONSTRAINT seal_key_reason_check CHECK ((reason = ANY (ARRAY['first'::text, 'rotated'::text, 'lost'::text])))
);


--
-- Name: take; Type: TABLE; Schema: cases; Owner: -
--

CREATE UNLOGGED TABLE cases.take (
    case_id uuid NOT NULL,
    person uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL
);


--
-- Name: timer; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.timer (
    case_id uuid NOT NULL,
    kind smallint NOT NULL,
    what text NOT NULL,
    at timestamp with time zone NOT NULL,
    seq integer NOT NULL
);


--
-- Name: unmasking; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.unmasking (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    case_id uuid NOT NULL,
    field text NOT NULL,
    reason text NOT NULL,
    words text,
    address text,
    shown_until timestamp with time zone NOT NULL,
    key text NOT NULL
);


--
-- Name: word_again; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.word_again (
    case_id uuid NOT NULL,
    seq integer NOT NULL
);


--
-- Name: word_cursor; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.word_cursor (
    only_row boolean DEFAULT true NOT NULL,
    "position" bigint NOT NULL,
    next bigint NOT NULL,
    CONSTRAINT word_cursor_only_row_check CHECK (only_row)
);


--
-- Name: word_index; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.word_index (
    id bigint NOT NULL,
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    grams integer[] NOT NULL
);


--
-- Name: words; Type: TABLE; Schema: cases; Owner: -
--

CREATE TABLE cases.words (
    case_id uuid NOT NULL,
    seq integer NOT NULL,
    field text NOT NULL,
    salt bytea NOT NULL,
    words text,
    keep_until timestamp with time zone,
    redacted_by uuid
);


--
-- Name: calendar_day; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.calendar_day (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    day date NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT calendar_day_check CHECK ((ended > begun))
);


--
-- Name: calendar_day_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.calendar_day ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.calendar_day_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: calendar_year; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.calendar_year (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    year integer NOT NULL,
    status text NOT NULL,
    source text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT calendar_year_check CHECK ((ended > begun))
);


--
-- Name: calendar_year_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.calendar_year ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.calendar_year_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: case_type; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.case_type (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    standard text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    big_code text NOT NULL,
    big_name text NOT NULL,
    citizen_class text NOT NULL,
    sensitive boolean NOT NULL,
    urgent boolean NOT NULL,
    check_by_call boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    name_en text DEFAULT ''::text NOT NULL,
    big_name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT case_type_check CHECK ((ended > begun))
);


--
-- Name: case_type_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.case_type ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.case_type_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: citizen_class; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.citizen_class (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    place integer NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT citizen_class_check CHECK ((ended > begun))
);


--
-- Name: citizen_class_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.citizen_class ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.citizen_class_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: class_model; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.class_model (
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    features integer NOT NULL,
    labels text NOT NULL,
    source text NOT NULL,
    texts integer NOT NULL,
    quality json NOT NULL,
    model bytea NOT NULL,
    CONSTRAINT class_model_labels_check CHECK ((labels = ANY (ARRAY['type'::text, 'class'::text])))
);


--
-- Name: class_model_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.class_model ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.class_model_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: class_policy; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.class_policy (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    kind text NOT NULL,
    type_code text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    held_from date,
    held_to date,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT class_policy_check CHECK ((held_to > held_from)),
    CONSTRAINT class_policy_check1 CHECK ((ended > begun))
);


--
-- Name: class_policy_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.class_policy ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.class_policy_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: crosswalk; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.crosswalk (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    standard text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    old_standard text NOT NULL,
    old_kind text NOT NULL,
    old_code text NOT NULL,
    old_name text NOT NULL,
    relation text NOT NULL,
    note text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT crosswalk_check CHECK ((ended > begun))
);


--
-- Name: crosswalk_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.crosswalk ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.crosswalk_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: distinction; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.distinction (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    standard text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    other text NOT NULL,
    choose text NOT NULL,
    holds_when text NOT NULL,
    holds_when_en text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT distinction_check CHECK ((ended > begun))
);


--
-- Name: distinction_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.distinction ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.distinction_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: edit; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.edit (
    id uuid NOT NULL,
    key text NOT NULL,
    state text NOT NULL,
    why text NOT NULL,
    rows json NOT NULL,
    undoes bigint,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    day date,
    edition bigint,
    settled_by uuid,
    settled_at timestamp with time zone,
    reasons text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT edit_check CHECK (((state = 'in-force'::text) = (edition IS NOT NULL))),
    CONSTRAINT edit_check1 CHECK (((state <> 'waiting'::text) OR (day IS NOT NULL))),
    CONSTRAINT edit_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'waiting'::text, 'in-force'::text, 'taken-back'::text, 'failed'::text])))
);


--
-- Name: edition; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.edition (
    only_row boolean DEFAULT true NOT NULL,
    current bigint NOT NULL,
    CONSTRAINT edition_only_row_check CHECK (only_row)
);


--
-- Name: escalation; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.escalation (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    rule text NOT NULL,
    trigger text NOT NULL,
    after text NOT NULL,
    class text NOT NULL,
    level text NOT NULL,
    urgent text NOT NULL,
    target text NOT NULL,
    means text NOT NULL,
    every text NOT NULL,
    most integer NOT NULL,
    held_from date,
    held_to date,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT escalation_check CHECK ((held_to > held_from)),
    CONSTRAINT escalation_check1 CHECK ((ended > begun))
);


--
-- Name: escalation_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.escalation ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.escalation_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: filing_condition; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.filing_condition (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    id text NOT NULL,
    standard text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    condition text NOT NULL,
    limits text[] NOT NULL,
    closing text NOT NULL,
    needs_evidence boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT filing_condition_check CHECK ((ended > begun))
);


--
-- Name: filing_condition_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.filing_condition ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.filing_condition_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: hours; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.hours (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    use text NOT NULL,
    from_day text NOT NULL,
    to_day text NOT NULL,
    spans text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT hours_check CHECK ((ended > begun))
);


--
-- Name: hours_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.hours ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.hours_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: load; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.load (
    pack text NOT NULL,
    sha256 text NOT NULL,
    edition bigint NOT NULL,
    rank integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    edition_from date,
    rows_added integer NOT NULL,
    rows_ended integer NOT NULL
);


--
-- Name: offered; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.offered (
    id uuid NOT NULL,
    pack text NOT NULL,
    title text NOT NULL,
    sha256 text NOT NULL,
    files bytea,
    state text NOT NULL,
    day date,
    zone text NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    offered_by uuid,
    settled_at timestamp with time zone,
    settled_by uuid,
    edition bigint,
    reasons text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT offered_check CHECK (((state = ANY (ARRAY['shown'::text, 'waiting'::text])) = (files IS NOT NULL))),
    CONSTRAINT offered_check1 CHECK (((state <> 'waiting'::text) OR (day IS NOT NULL))),
    CONSTRAINT offered_state_check CHECK ((state = ANY (ARRAY['shown'::text, 'waiting'::text, 'in-force'::text, 'taken-back'::text, 'replaced'::text, 'failed'::text])))
);


--
-- Name: pack_setting; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.pack_setting (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT pack_setting_check CHECK ((ended > begun))
);


--
-- Name: pack_setting_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.pack_setting ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.pack_setting_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: policy; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.policy (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT policy_check CHECK ((ended > begun))
);


--
-- Name: policy_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.policy ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.policy_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: question; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.question (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    standard text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    attribute text NOT NULL,
    datatype text NOT NULL,
    variable boolean NOT NULL,
    required boolean NOT NULL,
    place integer NOT NULL,
    description text NOT NULL,
    description_en text,
    hint text,
    hint_en text,
    choices text[] NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT question_check CHECK ((ended > begun))
);


--
-- Name: question_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.question ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.question_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: reply_template; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.reply_template (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    class text DEFAULT ''::text NOT NULL,
    place integer NOT NULL,
    zh text NOT NULL,
    en text NOT NULL,
    held_from date,
    held_to date,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT reply_template_check CHECK ((ended > begun)),
    CONSTRAINT reply_template_kind_check CHECK ((kind = ANY (ARRAY['greeting'::text, 'refusal'::text, 'answer'::text, 'revisit'::text, 'reply'::text])))
);


--
-- Name: reply_template_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.reply_template ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.reply_template_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: responsibility; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.responsibility (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    item text NOT NULL,
    kind text NOT NULL,
    type_code text NOT NULL,
    place text NOT NULL,
    unit text NOT NULL,
    duty text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    held_from date,
    held_to date,
    CONSTRAINT responsibility_check CHECK ((ended > begun)),
    CONSTRAINT responsibility_check1 CHECK ((held_to > held_from))
);


--
-- Name: responsibility_row_id_seq; Type: SEQUENCE; Schema: catalogue; Owner: -
--

ALTER TABLE catalogue.responsibility ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalogue.responsibility_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: turn; Type: TABLE; Schema: catalogue; Owner: -
--

CREATE TABLE catalogue.turn (
    edition bigint NOT NULL,
    day date NOT NULL,
    seen_to date NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    CONSTRAINT turn_check CHECK ((seen_to >= day))
);


--
-- Name: letter; Type: TABLE; Schema: exchange; Owner: -
--

CREATE TABLE exchange.letter (
    id bigint NOT NULL,
    order_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    body json,
    at timestamp with time zone NOT NULL,
    next_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    leased_until timestamp with time zone,
    sent_at timestamp with time zone,
    dead_at timestamp with time zone,
    error text,
    CONSTRAINT letter_kind_check CHECK ((kind = ANY (ARRAY['taken'::text, 'refused'::text, 'status'::text, 'reply'::text, 'return'::text])))
);


--
-- Name: letter_id_seq; Type: SEQUENCE; Schema: exchange; Owner: -
--

ALTER TABLE exchange.letter ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME exchange.letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: order_class; Type: TABLE; Schema: exchange; Owner: -
--

CREATE TABLE exchange.order_class (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    source text NOT NULL,
    theirs text NOT NULL,
    name text,
    standard text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT order_class_check CHECK ((ended > begun))
);


--
-- Name: order_class_row_id_seq; Type: SEQUENCE; Schema: exchange; Owner: -
--

ALTER TABLE exchange.order_class ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME exchange.order_class_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: order_person; Type: TABLE; Schema: exchange; Owner: -
--

CREATE TABLE exchange.order_person (
    order_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    name text,
    phone text,
    words text,
    address text
);


--
-- Name: reader; Type: TABLE; Schema: exchange; Owner: -
--

CREATE TABLE exchange.reader (
    only_row boolean DEFAULT true NOT NULL,
    "position" bigint NOT NULL,
    CONSTRAINT reader_only_row_check CHECK (only_row)
);


--
-- Name: work_order; Type: TABLE; Schema: exchange; Owner: -
--

CREATE TABLE exchange.work_order (
    id uuid NOT NULL,
    source text NOT NULL,
    number text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    called_at timestamp with time zone,
    accept_due timestamp with time zone,
    reply_due timestamp with time zone,
    their_class text,
    lon double precision,
    lat double precision,
    grid text,
    print bytea NOT NULL,
    differs boolean DEFAULT false NOT NULL,
    state text NOT NULL,
    trouble text,
    case_id uuid,
    report_id uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    reply text,
    key text,
    CONSTRAINT work_order_check CHECK (((state = ANY (ARRAY['returned'::text, 'answered'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT work_order_check1 CHECK (((state = 'waiting'::text) <= (trouble IS NOT NULL))),
    CONSTRAINT work_order_state_check CHECK ((state = ANY (ARRAY['arrived'::text, 'taken'::text, 'waiting'::text, 'returned'::text, 'answered'::text])))
);


--
-- Name: original_reading; Type: TABLE; Schema: files; Owner: -
--

CREATE TABLE files.original_reading (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid NOT NULL,
    hash text NOT NULL,
    about text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT original_reading_reason_check CHECK ((reason <> ''::text))
);


--
-- Name: original_reading_id_seq; Type: SEQUENCE; Schema: files; Owner: -
--

ALTER TABLE files.original_reading ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME files.original_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: photo; Type: TABLE; Schema: files; Owner: -
--

CREATE TABLE files.photo (
    hash text NOT NULL,
    kind text NOT NULL,
    bytes bigint NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state text DEFAULT 'received'::text NOT NULL,
    reason text,
    cleaned_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    lease_until timestamp with time zone,
    named boolean DEFAULT false NOT NULL,
    taken_local timestamp without time zone,
    taken_offset smallint,
    satellite_time timestamp with time zone,
    lon double precision,
    lat double precision,
    datum text,
    place_metres real,
    direction real,
    magnetic boolean,
    look bigint,
    look_quarters integer[] GENERATED ALWAYS AS (
CASE
    WHEN (look IS NULL) THEN NULL::integer[]
    ELSE ARRAY[((look & (65535)::bigint))::integer, (65536 + (((look >> 16) & (65535)::bigint))::integer), (131072 + (((look >> 32) & (65535)::bigint))::integer), (196608 + (((look >> 48) & (65535)::bigint))::integer)]
END) STORED,
    original_gone_at timestamp with time zone,
    CONSTRAINT photo_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT photo_check CHECK (((state = 'unshowable'::text) = (reason IS NOT NULL))),
    CONSTRAINT photo_datum_check CHECK ((datum = ANY (ARRAY['cgcs2000'::text, 'gcj02'::text, 'bd09'::text]))),
    CONSTRAINT photo_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT photo_kind_check CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'webp'::text, 'heic'::text]))),
    CONSTRAINT photo_place CHECK ((((lon IS NULL) = (lat IS NULL)) AND ((lon IS NULL) = (datum IS NULL)))),
    CONSTRAINT photo_state_check CHECK ((state = ANY (ARRAY['received'::text, 'cleaned'::text, 'unshowable'::text]))),
    CONSTRAINT photo_taken_offset_check CHECK (((taken_offset >= '-840'::integer) AND (taken_offset <= 840)))
);


--
-- Name: case_result; Type: TABLE; Schema: insight; Owner: -
--

CREATE TABLE insight.case_result (
    case_id uuid NOT NULL,
    version integer NOT NULL,
    stage smallint NOT NULL,
    level smallint NOT NULL,
    division text NOT NULL,
    class text NOT NULL,
    type text NOT NULL,
    unit text NOT NULL,
    line text[] NOT NULL,
    channel smallint NOT NULL,
    month date NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    filed_at timestamp with time zone,
    closed_at timestamp with time zone,
    late_from timestamp with time zone,
    rounds smallint NOT NULL,
    returns smallint NOT NULL,
    reworks smallint NOT NULL,
    marks integer NOT NULL,
    unit_seconds integer,
    city_seconds integer,
    sample boolean NOT NULL
)
WITH (fillfactor='85');


--
-- Name: reader; Type: TABLE; Schema: insight; Owner: -
--

CREATE TABLE insight.reader (
    name text NOT NULL,
    "position" bigint NOT NULL
);


--
-- Name: result_count; Type: TABLE; Schema: insight; Owner: -
--

CREATE TABLE insight.result_count (
    month date NOT NULL,
    level smallint NOT NULL,
    division text NOT NULL,
    class text NOT NULL,
    type text NOT NULL,
    unit text NOT NULL,
    line text[] NOT NULL,
    channel smallint NOT NULL,
    marks integer NOT NULL,
    n integer NOT NULL
);


--
-- Name: trial; Type: TABLE; Schema: insight; Owner: -
--

CREATE TABLE insight.trial (
    id uuid NOT NULL,
    key text NOT NULL,
    edit uuid,
    rows json NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    state text NOT NULL,
    done integer DEFAULT 0 NOT NULL,
    total integer DEFAULT 0 NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    edition bigint,
    figures json,
    reason text,
    CONSTRAINT trial_check CHECK ((to_day > from_day)),
    CONSTRAINT trial_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'running'::text, 'done'::text, 'failed'::text, 'stopped'::text])))
);


--
-- Name: trial_case; Type: TABLE; Schema: insight; Owner: -
--

CREATE TABLE insight.trial_case (
    trial uuid NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    type text NOT NULL,
    class text NOT NULL,
    unit text NOT NULL,
    late_was boolean NOT NULL,
    late_becomes boolean NOT NULL,
    returns_was smallint NOT NULL,
    returns_becomes smallint NOT NULL,
    escalations_was smallint NOT NULL,
    escalations_becomes smallint NOT NULL,
    due_was timestamp with time zone,
    due_becomes timestamp with time zone
);


--
-- Name: access_log; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.access_log (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    person uuid,
    what text NOT NULL,
    subject text,
    address text
);


--
-- Name: access_log_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.access_log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.access_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.account (
    id uuid NOT NULL,
    user_name text NOT NULL,
    normalized_user_name text NOT NULL,
    email text,
    normalized_email text,
    email_confirmed boolean DEFAULT false NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean DEFAULT false NOT NULL,
    two_factor_enabled boolean DEFAULT false NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean DEFAULT true NOT NULL,
    access_failed_count integer DEFAULT 0 NOT NULL,
    must_change_password boolean DEFAULT false NOT NULL
);


--
-- Name: api_key; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.api_key (
    id uuid NOT NULL,
    partner text NOT NULL,
    hash bytea NOT NULL,
    scope text[] DEFAULT '{}'::text[] NOT NULL,
    per_minute integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    shown text,
    CONSTRAINT api_key_per_minute_check CHECK ((per_minute > 0))
);


--
-- Name: chief; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.chief (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    user_name text NOT NULL,
    kind text NOT NULL,
    tier integer NOT NULL,
    title text NOT NULL,
    areas text[] NOT NULL,
    phone text NOT NULL,
    reports_to text,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT chief_check CHECK ((ended > begun)),
    CONSTRAINT chief_tier_check CHECK (((tier >= 1) AND (tier <= 3)))
);


--
-- Name: chief_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.chief ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.chief_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: city; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.city (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    title_en text NOT NULL,
    area text NOT NULL,
    time_zone text NOT NULL,
    demo boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT city_area_check CHECK ((area ~ '^[0-9]{12}$'::text)),
    CONSTRAINT city_check CHECK ((ended > begun))
);


--
-- Name: city_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.city ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.city_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: demo_password; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.demo_password (
    account uuid NOT NULL,
    password text NOT NULL
);


--
-- Name: directory; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.directory (
    only_row boolean DEFAULT true NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT directory_only_row_check CHECK (only_row)
);


--
-- Name: passkey; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.passkey (
    id uuid NOT NULL,
    account uuid NOT NULL,
    credential bytea NOT NULL,
    public_key bytea NOT NULL,
    name text NOT NULL,
    sign_count bigint NOT NULL,
    transports text[] DEFAULT '{}'::text[] NOT NULL,
    user_verified boolean NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_why text,
    ended_by uuid,
    CONSTRAINT passkey_check CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
    CONSTRAINT passkey_ended_why_check CHECK ((ended_why = ANY (ARRAY['removed'::text, 'revoked'::text, 'copied'::text])))
);


--
-- Name: passkey_used; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.passkey_used (
    hash bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: person; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.person (
    id uuid NOT NULL,
    user_name text NOT NULL,
    display_name text NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: post; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.post (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    unit text,
    level text NOT NULL,
    scope_place text,
    scope_classes text[] NOT NULL,
    duty text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    name text,
    CONSTRAINT post_check CHECK ((ended > begun)),
    CONSTRAINT post_scope_place_check CHECK ((scope_place ~ '^[0-9]{12}$'::text))
);


--
-- Name: post_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.post ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.post_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: property_company; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.property_company (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    manager text NOT NULL,
    phone text NOT NULL,
    divisions text[] NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT property_company_check CHECK ((ended > begun))
);


--
-- Name: property_company_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.property_company ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.property_company_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: roster; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.roster (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    user_name text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    hours text NOT NULL,
    areas text[] NOT NULL,
    note text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT roster_check CHECK ((to_day >= from_day)),
    CONSTRAINT roster_check1 CHECK ((ended > begun))
);


--
-- Name: roster_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.roster ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.roster_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: setting; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.setting (
    person uuid NOT NULL,
    name text NOT NULL,
    value jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL
);


--
-- Name: token; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.token (
    hash bytea NOT NULL,
    account uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT token_hash_check CHECK ((length(hash) = 32))
);


--
-- Name: unit; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.unit (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    level text NOT NULL,
    parent text,
    division text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    lon double precision,
    lat double precision,
    CONSTRAINT unit_check CHECK ((ended > begun)),
    CONSTRAINT unit_division_check CHECK ((division ~ '^[0-9]{12}$'::text)),
    CONSTRAINT unit_place CHECK (((lon IS NULL) = (lat IS NULL)))
);


--
-- Name: unit_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.unit ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.unit_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: volunteer; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.volunteer (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    group_code text NOT NULL,
    division text NOT NULL,
    phone text NOT NULL,
    since date,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT volunteer_check CHECK ((ended > begun))
);


--
-- Name: volunteer_group; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.volunteer_group (
    row_id bigint NOT NULL,
    pack text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    division text NOT NULL,
    phone text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint NOT NULL,
    ended bigint,
    CONSTRAINT volunteer_group_check CHECK ((ended > begun))
);


--
-- Name: volunteer_group_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.volunteer_group ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.volunteer_group_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: volunteer_row_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.volunteer ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.volunteer_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: area_class; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.area_class (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    division text NOT NULL,
    class character(1) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT area_class_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT area_class_check1 CHECK ((ended > begun)),
    CONSTRAINT area_class_class_check CHECK ((class = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar]))),
    CONSTRAINT area_class_division_check CHECK ((division ~ '^[0-9]{12}$'::text))
);


--
-- Name: area_class_row_id_seq; Type: SEQUENCE; Schema: places; Owner: -
--

ALTER TABLE places.area_class ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME places.area_class_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: division; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.division (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT division_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT division_check1 CHECK ((ended > begun)),
    CONSTRAINT division_code_check CHECK ((code ~ '^[0-9]{12}$'::text)),
    CONSTRAINT division_name_check CHECK ((name <> ''::text))
);


--
-- Name: division_area; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.division_area (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    geom public.geometry(MultiPolygon,4326) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT division_area_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT division_area_check1 CHECK ((ended > begun)),
    CONSTRAINT division_area_code_check CHECK ((code ~ '^[0-9]{12}$'::text))
);


--
-- Name: division_area_row_id_seq; Type: SEQUENCE; Schema: places; Owner: -
--

ALTER TABLE places.division_area ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME places.division_area_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: division_row_id_seq; Type: SEQUENCE; Schema: places; Owner: -
--

ALTER TABLE places.division ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME places.division_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: edition; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.edition (
    only_row boolean DEFAULT true NOT NULL,
    number bigint DEFAULT 0 NOT NULL,
    CONSTRAINT edition_only_row_check CHECK (only_row)
);


--
-- Name: grid; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.grid (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    community text GENERATED ALWAYS AS ("left"(code, 12)) STORED NOT NULL,
    large text,
    geom public.geometry(MultiPolygon,4326) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT grid_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT grid_check1 CHECK ((ended > begun)),
    CONSTRAINT grid_code_check CHECK ((code ~ '^[0-9]{15}$'::text))
);


--
-- Name: grid_row_id_seq; Type: SEQUENCE; Schema: places; Owner: -
--

ALTER TABLE places.grid ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME places.grid_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: large_grid; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.large_grid (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    leader text,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT large_grid_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT large_grid_check1 CHECK ((ended > begun)),
    CONSTRAINT large_grid_code_check CHECK ((code <> ''::text)),
    CONSTRAINT large_grid_name_check CHECK ((name <> ''::text))
);


--
-- Name: large_grid_row_id_seq; Type: SEQUENCE; Schema: places; Owner: -
--

ALTER TABLE places.large_grid ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME places.large_grid_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: map; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.map (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    sha256 text NOT NULL,
    archive bytea NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT map_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT map_check1 CHECK ((ended > begun)),
    CONSTRAINT map_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: map_row_id_seq; Type: SEQUENCE; Schema: places; Owner: -
--

ALTER TABLE places.map ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME places.map_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: street; Type: TABLE; Schema: places; Owner: -
--

CREATE TABLE places.street (
    row_id bigint NOT NULL,
    pack text DEFAULT ''::text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    class text NOT NULL,
    division text NOT NULL,
    width integer,
    geom public.geometry(MultiLineString,4326) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    begun bigint DEFAULT 0 NOT NULL,
    ended bigint,
    CONSTRAINT street_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT street_check1 CHECK ((ended > begun)),
    CONSTRAINT street_class_check CHECK ((class = ANY (ARRAY['main'::text, 'side'::text, 'lane'::text, 'county'::text, 'village'::text]))),
    CONSTRAINT street_code_check CHECK ((code <> ''::text)),
    CONSTRAINT street_division_check CHECK ((division ~ '^[0-9]{12}$'::text)),
    CONSTRAINT street_name_check CHECK ((name <> ''::text)),
    CONSTRAINT street_width_check CHECK ((width > 0))
);


--
-- Name: street_row_id_seq; Type: SEQUENCE; Schema: places; Owner: -
--

ALTER TABLE places.street ALTER COLUMN row_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME places.street_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


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
-- Data for Name: component; Type: TABLE DATA; Schema: assets; Owner: -
--

COPY assets.component (row_id, pack, id, lon, lat, grid, state, keeper, owner, upkeep, surveyed, changed, accuracy, source, note, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: component_in_case; Type: TABLE DATA; Schema: assets; Owner: -
--

COPY assets.component_in_case (row_id, component, case_number, noted_by, noted_at, taken_off_by, taken_off_at) FROM stdin;
\.


--
-- Data for Name: service_kind; Type: TABLE DATA; Schema: assets; Owner: -
--

COPY assets.service_kind (row_id, pack, code, name, name_en, place, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: service_point; Type: TABLE DATA; Schema: assets; Owner: -
--

COPY assets.service_point (row_id, pack, id, kind, name, address, lon, lat, hours, open_from, open_until, barrier_free, offers, capacity, fee, manager, phone, rules, component, verified, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: auto_dispatch; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.auto_dispatch (case_id, version, at, unit, why) FROM stdin;
\.


--
-- Data for Name: batch; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.batch (id, person, key, body_hash, deed, body, at, total, state, cancel_at, ended_at, lease_until) FROM stdin;
\.


--
-- Data for Name: batch_item; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.batch_item (batch, nth, number, version, state, why, stands_at, version_after, at) FROM stdin;
\.


--
-- Data for Name: call; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.call (id, operator, place, started_by, key, started_at, seen_at, held_since, held_seconds, ended_at, outcome, urgent, case_id) FROM stdin;
\.


--
-- Data for Name: call_person; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.call_person (call_id, report_id, at, phone, name, draft, rev, said) FROM stdin;
\.


--
-- Data for Name: case; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases."case" (id, version, stage, state) FROM stdin;
\.


--
-- Data for Name: case_count; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.case_count (stage, level, division, class, unit, shard, n) FROM stdin;
\.


--
-- Data for Name: case_list; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.case_list (case_id, number, version, stage, round, level, division, micro_grid, class, type, unit, crew, drawn, finder, channel, urgent, paused, pending, opened_at, stage_since, due_at, citizen_due_at, closed_at, lon, lat, reports, marks, warn_at, answer_due_at, answer_unit, revisit_at, unsettled_since, unsettled_unit, pressed_due_at, told) FROM stdin;
\.


--
-- Data for Name: case_party; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.case_party (case_id, unit, part) FROM stdin;
\.


--
-- Data for Name: change; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.change (case_id, seq, kind, what, at, "position", was) FROM stdin;
\.


--
-- Data for Name: deed_key; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.deed_key (caller, key, body_hash, case_id, seq, at) FROM stdin;
\.


--
-- Data for Name: erased_subject; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.erased_subject (erasure, kind, hash, at) FROM stdin;
\.


--
-- Data for Name: erasure; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.erasure (id, number, kind, asked_at, asked_by, done_at, reports, waiting, words, redacted, photos, key) FROM stdin;
\.


--
-- Data for Name: erasure_salt; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.erasure_salt (only_row, salt) FROM stdin;
\.


--
-- Data for Name: evidence; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.evidence (case_id, seq, photos) FROM stdin;
\.


--
-- Data for Name: export; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.export (id, owner, key, format, language, title, query, filter, state, asked_at, ended_at, lease_until, holder, cursor, pieces, rows, total, cut, remove_at) FROM stdin;
\.


--
-- Data for Name: export_piece; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.export_piece (export_id, n, cases, lines) FROM stdin;
\.


--
-- Data for Name: follow_key; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.follow_key (only_row, key) FROM stdin;
\.


--
-- Data for Name: journal; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.journal (case_id, seq, at, event_at, deed, role, actor, unit, stage_from, stage_to, round, data, state_hash, prev, hash) FROM stdin;
\.


--
-- Data for Name: lane_count; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.lane_count (owner, level, class, part, stage, marks, shard, n) FROM stdin;
\.


--
-- Data for Name: number; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.number (number, case_id) FROM stdin;
\.


--
-- Data for Name: number_day; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.number_day (day, next) FROM stdin;
\.


--
-- Data for Name: planned; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.planned (only_row, rules) FROM stdin;
t	04f30a725725609eafdaf5541cfdbadcb10b8557b396c4fdec3b85eb30f70fc1
\.


--
-- Data for Name: relay_consent; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.relay_consent (report_id, at, given) FROM stdin;
\.


--
-- Data for Name: relay_message; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.relay_message (id, report_id, at, side, unit, person, words, asks_call, called_at, called_by, caller, key, keep_until) FROM stdin;
\.


--
-- Data for Name: report; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.report (id, case_id, origin_case, channel, at, event_at, lon, lat, citizen_class, photos, follow_hash, datum, place_from, partner, erased_by, erase_when_ended) FROM stdin;
\.


--
-- Data for Name: report_answer; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.report_answer (report_id, place, kind, code, question, answer, keep_until) FROM stdin;
\.


--
-- Data for Name: reporter; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.reporter (report_id, name, phone, keep_until, email, first_name, last_name, device_id, account_id) FROM stdin;
\.


--
-- Data for Name: retention_run; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.retention_run (kind, started_at, ended_at, removed) FROM stdin;
\.


--
-- Data for Name: saved_filter; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.saved_filter (id, owner, name, query, shared, role, unit, version, at, key) FROM stdin;
\.


--
-- Data for Name: seal; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.seal (number, first, last, root, prev, at, key, signature, leaves) FROM stdin;
\.


--
-- Data for Name: seal_key; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.seal_key (id, nth, public, previous, reason, at, signature, endorsement) FROM stdin;
\.


--
-- Data for Name: take; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.take (case_id, person, since, until) FROM stdin;
\.


--
-- Data for Name: timer; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.timer (case_id, kind, what, at, seq) FROM stdin;
\.


--
-- Data for Name: unmasking; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.unmasking (id, at, person, role, case_id, field, reason, words, address, shown_until, key) FROM stdin;
\.


--
-- Data for Name: word_again; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.word_again (case_id, seq) FROM stdin;
\.


--
-- Data for Name: word_cursor; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.word_cursor (only_row, "position", next) FROM stdin;
t	0	1
\.


--
-- Data for Name: word_index; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.word_index (id, case_id, seq, grams) FROM stdin;
\.


--
-- Data for Name: words; Type: TABLE DATA; Schema: cases; Owner: -
--

COPY cases.words (case_id, seq, field, salt, words, keep_until, redacted_by) FROM stdin;
\.


--
-- Data for Name: calendar_day; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.calendar_day (row_id, pack, day, kind, name, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	2017-01-01	holiday	元旦	2017-01-01	\N	1	\N
2	standard	2017-01-02	holiday	元旦	2017-01-01	\N	1	\N
3	standard	2017-01-22	workday	春节	2017-01-01	\N	1	\N
4	standard	2017-01-27	holiday	春节	2017-01-01	\N	1	\N
5	standard	2017-01-28	holiday	春节	2017-01-01	\N	1	\N
6	standard	2017-01-29	holiday	春节	2017-01-01	\N	1	\N
7	standard	2017-01-30	holiday	春节	2017-01-01	\N	1	\N
8	standard	2017-01-31	holiday	春节	2017-01-01	\N	1	\N
9	standard	2017-02-01	holiday	春节	2017-01-01	\N	1	\N
10	standard	2017-02-02	holiday	春节	2017-01-01	\N	1	\N
11	standard	2017-02-04	workday	春节	2017-01-01	\N	1	\N
12	standard	2017-04-01	workday	清明节	2017-01-01	\N	1	\N
13	standard	2017-04-02	holiday	清明节	2017-01-01	\N	1	\N
14	standard	2017-04-03	holiday	清明节	2017-01-01	\N	1	\N
15	standard	2017-04-04	holiday	清明节	2017-01-01	\N	1	\N
16	standard	2017-05-01	holiday	劳动节	2017-01-01	\N	1	\N
17	standard	2017-05-27	workday	端午节	2017-01-01	\N	1	\N
18	standard	2017-05-28	holiday	端午节	2017-01-01	\N	1	\N
19	standard	2017-05-29	holiday	端午节	2017-01-01	\N	1	\N
20	standard	2017-05-30	holiday	端午节	2017-01-01	\N	1	\N
21	standard	2017-09-30	workday	国庆节、中秋节	2017-01-01	\N	1	\N
22	standard	2017-10-01	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
23	standard	2017-10-02	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
24	standard	2017-10-03	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
25	standard	2017-10-04	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
26	standard	2017-10-05	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
27	standard	2017-10-06	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
28	standard	2017-10-07	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
29	standard	2017-10-08	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
30	standard	2018-01-01	holiday	元旦	2017-01-01	\N	1	\N
31	standard	2018-02-11	workday	春节	2017-01-01	\N	1	\N
32	standard	2018-02-15	holiday	春节	2017-01-01	\N	1	\N
33	standard	2018-02-16	holiday	春节	2017-01-01	\N	1	\N
34	standard	2018-02-17	holiday	春节	2017-01-01	\N	1	\N
35	standard	2018-02-18	holiday	春节	2017-01-01	\N	1	\N
36	standard	2018-02-19	holiday	春节	2017-01-01	\N	1	\N
37	standard	2018-02-20	holiday	春节	2017-01-01	\N	1	\N
38	standard	2018-02-21	holiday	春节	2017-01-01	\N	1	\N
39	standard	2018-02-24	workday	春节	2017-01-01	\N	1	\N
40	standard	2018-04-05	holiday	清明节	2017-01-01	\N	1	\N
41	standard	2018-04-06	holiday	清明节	2017-01-01	\N	1	\N
42	standard	2018-04-07	holiday	清明节	2017-01-01	\N	1	\N
43	standard	2018-04-08	workday	清明节	2017-01-01	\N	1	\N
44	standard	2018-04-28	workday	劳动节	2017-01-01	\N	1	\N
45	standard	2018-04-29	holiday	劳动节	2017-01-01	\N	1	\N
46	standard	2018-04-30	holiday	劳动节	2017-01-01	\N	1	\N
47	standard	2018-05-01	holiday	劳动节	2017-01-01	\N	1	\N
48	standard	2018-06-18	holiday	端午节	2017-01-01	\N	1	\N
49	standard	2018-09-24	holiday	中秋节	2017-01-01	\N	1	\N
50	standard	2018-09-29	workday	国庆节	2017-01-01	\N	1	\N
51	standard	2018-09-30	workday	国庆节	2017-01-01	\N	1	\N
52	standard	2018-10-01	holiday	国庆节	2017-01-01	\N	1	\N
53	standard	2018-10-02	holiday	国庆节	2017-01-01	\N	1	\N
54	standard	2018-10-03	holiday	国庆节	2017-01-01	\N	1	\N
55	standard	2018-10-04	holiday	国庆节	2017-01-01	\N	1	\N
56	standard	2018-10-05	holiday	国庆节	2017-01-01	\N	1	\N
57	standard	2018-10-06	holiday	国庆节	2017-01-01	\N	1	\N
58	standard	2018-10-07	holiday	国庆节	2017-01-01	\N	1	\N
59	standard	2018-12-29	workday	元旦	2017-01-01	\N	1	\N
60	standard	2018-12-30	holiday	元旦	2017-01-01	\N	1	\N
61	standard	2018-12-31	holiday	元旦	2017-01-01	\N	1	\N
62	standard	2019-01-01	holiday	元旦	2017-01-01	\N	1	\N
63	standard	2019-02-02	workday	春节	2017-01-01	\N	1	\N
64	standard	2019-02-03	workday	春节	2017-01-01	\N	1	\N
65	standard	2019-02-04	holiday	春节	2017-01-01	\N	1	\N
66	standard	2019-02-05	holiday	春节	2017-01-01	\N	1	\N
67	standard	2019-02-06	holiday	春节	2017-01-01	\N	1	\N
68	standard	2019-02-07	holiday	春节	2017-01-01	\N	1	\N
69	standard	2019-02-08	holiday	春节	2017-01-01	\N	1	\N
70	standard	2019-02-09	holiday	春节	2017-01-01	\N	1	\N
71	standard	2019-02-10	holiday	春节	2017-01-01	\N	1	\N
72	standard	2019-04-05	holiday	清明节	2017-01-01	\N	1	\N
73	standard	2019-04-28	workday	劳动节	2017-01-01	\N	1	\N
74	standard	2019-05-01	holiday	劳动节	2017-01-01	\N	1	\N
75	standard	2019-05-02	holiday	劳动节	2017-01-01	\N	1	\N
76	standard	2019-05-03	holiday	劳动节	2017-01-01	\N	1	\N
77	standard	2019-05-04	holiday	劳动节	2017-01-01	\N	1	\N
78	standard	2019-05-05	workday	劳动节	2017-01-01	\N	1	\N
79	standard	2019-06-07	holiday	端午节	2017-01-01	\N	1	\N
80	standard	2019-09-13	holiday	中秋节	2017-01-01	\N	1	\N
81	standard	2019-09-29	workday	国庆节	2017-01-01	\N	1	\N
82	standard	2019-10-01	holiday	国庆节	2017-01-01	\N	1	\N
83	standard	2019-10-02	holiday	国庆节	2017-01-01	\N	1	\N
84	standard	2019-10-03	holiday	国庆节	2017-01-01	\N	1	\N
85	standard	2019-10-04	holiday	国庆节	2017-01-01	\N	1	\N
86	standard	2019-10-05	holiday	国庆节	2017-01-01	\N	1	\N
87	standard	2019-10-06	holiday	国庆节	2017-01-01	\N	1	\N
88	standard	2019-10-07	holiday	国庆节	2017-01-01	\N	1	\N
89	standard	2019-10-12	workday	国庆节	2017-01-01	\N	1	\N
90	standard	2020-01-01	holiday	元旦	2017-01-01	\N	1	\N
91	standard	2020-01-19	workday	春节	2017-01-01	\N	1	\N
92	standard	2020-01-24	holiday	春节	2017-01-01	\N	1	\N
93	standard	2020-01-25	holiday	春节	2017-01-01	\N	1	\N
94	standard	2020-01-26	holiday	春节	2017-01-01	\N	1	\N
95	standard	2020-01-27	holiday	春节	2017-01-01	\N	1	\N
96	standard	2020-01-28	holiday	春节	2017-01-01	\N	1	\N
97	standard	2020-01-29	holiday	春节	2017-01-01	\N	1	\N
98	standard	2020-01-30	holiday	春节	2017-01-01	\N	1	\N
99	standard	2020-01-31	holiday	春节	2017-01-01	\N	1	\N
100	standard	2020-02-01	holiday	春节	2017-01-01	\N	1	\N
101	standard	2020-02-02	holiday	春节	2017-01-01	\N	1	\N
102	standard	2020-04-04	holiday	清明节	2017-01-01	\N	1	\N
103	standard	2020-04-05	holiday	清明节	2017-01-01	\N	1	\N
104	standard	2020-04-06	holiday	清明节	2017-01-01	\N	1	\N
105	standard	2020-04-26	workday	劳动节	2017-01-01	\N	1	\N
106	standard	2020-05-01	holiday	劳动节	2017-01-01	\N	1	\N
107	standard	2020-05-02	holiday	劳动节	2017-01-01	\N	1	\N
108	standard	2020-05-03	holiday	劳动节	2017-01-01	\N	1	\N
109	standard	2020-05-04	holiday	劳动节	2017-01-01	\N	1	\N
110	standard	2020-05-05	holiday	劳动节	2017-01-01	\N	1	\N
111	standard	2020-05-09	workday	劳动节	2017-01-01	\N	1	\N
112	standard	2020-06-25	holiday	端午节	2017-01-01	\N	1	\N
113	standard	2020-06-26	holiday	端午节	2017-01-01	\N	1	\N
114	standard	2020-06-27	holiday	端午节	2017-01-01	\N	1	\N
115	standard	2020-06-28	workday	端午节	2017-01-01	\N	1	\N
116	standard	2020-09-27	workday	国庆节、中秋节	2017-01-01	\N	1	\N
117	standard	2020-10-01	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
118	standard	2020-10-02	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
119	standard	2020-10-03	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
120	standard	2020-10-04	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
121	standard	2020-10-05	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
122	standard	2020-10-06	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
123	standard	2020-10-07	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
124	standard	2020-10-08	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
125	standard	2020-10-10	workday	国庆节、中秋节	2017-01-01	\N	1	\N
126	standard	2021-01-01	holiday	元旦	2017-01-01	\N	1	\N
127	standard	2021-01-02	holiday	元旦	2017-01-01	\N	1	\N
128	standard	2021-01-03	holiday	元旦	2017-01-01	\N	1	\N
129	standard	2021-02-07	workday	春节	2017-01-01	\N	1	\N
130	standard	2021-02-11	holiday	春节	2017-01-01	\N	1	\N
131	standard	2021-02-12	holiday	春节	2017-01-01	\N	1	\N
132	standard	2021-02-13	holiday	春节	2017-01-01	\N	1	\N
133	standard	2021-02-14	holiday	春节	2017-01-01	\N	1	\N
134	standard	2021-02-15	holiday	春节	2017-01-01	\N	1	\N
135	standard	2021-02-16	holiday	春节	2017-01-01	\N	1	\N
136	standard	2021-02-17	holiday	春节	2017-01-01	\N	1	\N
137	standard	2021-02-20	workday	春节	2017-01-01	\N	1	\N
138	standard	2021-04-03	holiday	清明节	2017-01-01	\N	1	\N
139	standard	2021-04-04	holiday	清明节	2017-01-01	\N	1	\N
140	standard	2021-04-05	holiday	清明节	2017-01-01	\N	1	\N
141	standard	2021-04-25	workday	劳动节	2017-01-01	\N	1	\N
142	standard	2021-05-01	holiday	劳动节	2017-01-01	\N	1	\N
143	standard	2021-05-02	holiday	劳动节	2017-01-01	\N	1	\N
144	standard	2021-05-03	holiday	劳动节	2017-01-01	\N	1	\N
145	standard	2021-05-04	holiday	劳动节	2017-01-01	\N	1	\N
146	standard	2021-05-05	holiday	劳动节	2017-01-01	\N	1	\N
147	standard	2021-05-08	workday	劳动节	2017-01-01	\N	1	\N
148	standard	2021-06-12	holiday	端午节	2017-01-01	\N	1	\N
149	standard	2021-06-13	holiday	端午节	2017-01-01	\N	1	\N
150	standard	2021-06-14	holiday	端午节	2017-01-01	\N	1	\N
151	standard	2021-09-18	workday	中秋节	2017-01-01	\N	1	\N
152	standard	2021-09-19	holiday	中秋节	2017-01-01	\N	1	\N
153	standard	2021-09-20	holiday	中秋节	2017-01-01	\N	1	\N
154	standard	2021-09-21	holiday	中秋节	2017-01-01	\N	1	\N
155	standard	2021-09-26	workday	国庆节	2017-01-01	\N	1	\N
156	standard	2021-10-01	holiday	国庆节	2017-01-01	\N	1	\N
157	standard	2021-10-02	holiday	国庆节	2017-01-01	\N	1	\N
158	standard	2021-10-03	holiday	国庆节	2017-01-01	\N	1	\N
159	standard	2021-10-04	holiday	国庆节	2017-01-01	\N	1	\N
160	standard	2021-10-05	holiday	国庆节	2017-01-01	\N	1	\N
161	standard	2021-10-06	holiday	国庆节	2017-01-01	\N	1	\N
162	standard	2021-10-07	holiday	国庆节	2017-01-01	\N	1	\N
163	standard	2021-10-09	workday	国庆节	2017-01-01	\N	1	\N
164	standard	2022-01-01	holiday	元旦	2017-01-01	\N	1	\N
165	standard	2022-01-02	holiday	元旦	2017-01-01	\N	1	\N
166	standard	2022-01-03	holiday	元旦	2017-01-01	\N	1	\N
167	standard	2022-01-29	workday	春节	2017-01-01	\N	1	\N
168	standard	2022-01-30	workday	春节	2017-01-01	\N	1	\N
169	standard	2022-01-31	holiday	春节	2017-01-01	\N	1	\N
170	standard	2022-02-01	holiday	春节	2017-01-01	\N	1	\N
171	standard	2022-02-02	holiday	春节	2017-01-01	\N	1	\N
172	standard	2022-02-03	holiday	春节	2017-01-01	\N	1	\N
173	standard	2022-02-04	holiday	春节	2017-01-01	\N	1	\N
174	standard	2022-02-05	holiday	春节	2017-01-01	\N	1	\N
175	standard	2022-02-06	holiday	春节	2017-01-01	\N	1	\N
176	standard	2022-04-02	workday	清明节	2017-01-01	\N	1	\N
177	standard	2022-04-03	holiday	清明节	2017-01-01	\N	1	\N
178	standard	2022-04-04	holiday	清明节	2017-01-01	\N	1	\N
179	standard	2022-04-05	holiday	清明节	2017-01-01	\N	1	\N
180	standard	2022-04-24	workday	劳动节	2017-01-01	\N	1	\N
181	standard	2022-04-30	holiday	劳动节	2017-01-01	\N	1	\N
182	standard	2022-05-01	holiday	劳动节	2017-01-01	\N	1	\N
183	standard	2022-05-02	holiday	劳动节	2017-01-01	\N	1	\N
184	standard	2022-05-03	holiday	劳动节	2017-01-01	\N	1	\N
185	standard	2022-05-04	holiday	劳动节	2017-01-01	\N	1	\N
186	standard	2022-05-07	workday	劳动节	2017-01-01	\N	1	\N
187	standard	2022-06-03	holiday	端午节	2017-01-01	\N	1	\N
188	standard	2022-06-04	holiday	端午节	2017-01-01	\N	1	\N
189	standard	2022-06-05	holiday	端午节	2017-01-01	\N	1	\N
190	standard	2022-09-10	holiday	中秋节	2017-01-01	\N	1	\N
191	standard	2022-09-11	holiday	中秋节	2017-01-01	\N	1	\N
192	standard	2022-09-12	holiday	中秋节	2017-01-01	\N	1	\N
193	standard	2022-10-01	holiday	国庆节	2017-01-01	\N	1	\N
194	standard	2022-10-02	holiday	国庆节	2017-01-01	\N	1	\N
195	standard	2022-10-03	holiday	国庆节	2017-01-01	\N	1	\N
196	standard	2022-10-04	holiday	国庆节	2017-01-01	\N	1	\N
197	standard	2022-10-05	holiday	国庆节	2017-01-01	\N	1	\N
198	standard	2022-10-06	holiday	国庆节	2017-01-01	\N	1	\N
199	standard	2022-10-07	holiday	国庆节	2017-01-01	\N	1	\N
200	standard	2022-10-08	workday	国庆节	2017-01-01	\N	1	\N
201	standard	2022-10-09	workday	国庆节	2017-01-01	\N	1	\N
202	standard	2022-12-31	holiday	元旦	2017-01-01	\N	1	\N
203	standard	2023-01-01	holiday	元旦	2017-01-01	\N	1	\N
204	standard	2023-01-02	holiday	元旦	2017-01-01	\N	1	\N
205	standard	2023-01-21	holiday	春节	2017-01-01	\N	1	\N
206	standard	2023-01-22	holiday	春节	2017-01-01	\N	1	\N
207	standard	2023-01-23	holiday	春节	2017-01-01	\N	1	\N
208	standard	2023-01-24	holiday	春节	2017-01-01	\N	1	\N
209	standard	2023-01-25	holiday	春节	2017-01-01	\N	1	\N
210	standard	2023-01-26	holiday	春节	2017-01-01	\N	1	\N
211	standard	2023-01-27	holiday	春节	2017-01-01	\N	1	\N
212	standard	2023-01-28	workday	春节	2017-01-01	\N	1	\N
213	standard	2023-01-29	workday	春节	2017-01-01	\N	1	\N
214	standard	2023-04-05	holiday	清明节	2017-01-01	\N	1	\N
215	standard	2023-04-23	workday	劳动节	2017-01-01	\N	1	\N
216	standard	2023-04-29	holiday	劳动节	2017-01-01	\N	1	\N
217	standard	2023-04-30	holiday	劳动节	2017-01-01	\N	1	\N
218	standard	2023-05-01	holiday	劳动节	2017-01-01	\N	1	\N
219	standard	2023-05-02	holiday	劳动节	2017-01-01	\N	1	\N
220	standard	2023-05-03	holiday	劳动节	2017-01-01	\N	1	\N
221	standard	2023-05-06	workday	劳动节	2017-01-01	\N	1	\N
222	standard	2023-06-22	holiday	端午节	2017-01-01	\N	1	\N
223	standard	2023-06-23	holiday	端午节	2017-01-01	\N	1	\N
224	standard	2023-06-24	holiday	端午节	2017-01-01	\N	1	\N
225	standard	2023-06-25	workday	端午节	2017-01-01	\N	1	\N
226	standard	2023-09-29	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
227	standard	2023-09-30	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
228	standard	2023-10-01	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
229	standard	2023-10-02	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
230	standard	2023-10-03	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
231	standard	2023-10-04	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
232	standard	2023-10-05	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
233	standard	2023-10-06	holiday	中秋节、国庆节	2017-01-01	\N	1	\N
234	standard	2023-10-07	workday	中秋节、国庆节	2017-01-01	\N	1	\N
235	standard	2023-10-08	workday	中秋节、国庆节	2017-01-01	\N	1	\N
236	standard	2024-01-01	holiday	元旦	2017-01-01	\N	1	\N
237	standard	2024-02-04	workday	春节	2017-01-01	\N	1	\N
238	standard	2024-02-10	holiday	春节	2017-01-01	\N	1	\N
239	standard	2024-02-11	holiday	春节	2017-01-01	\N	1	\N
240	standard	2024-02-12	holiday	春节	2017-01-01	\N	1	\N
241	standard	2024-02-13	holiday	春节	2017-01-01	\N	1	\N
242	standard	2024-02-14	holiday	春节	2017-01-01	\N	1	\N
243	standard	2024-02-15	holiday	春节	2017-01-01	\N	1	\N
244	standard	2024-02-16	holiday	春节	2017-01-01	\N	1	\N
245	standard	2024-02-17	holiday	春节	2017-01-01	\N	1	\N
246	standard	2024-02-18	workday	春节	2017-01-01	\N	1	\N
247	standard	2024-04-04	holiday	清明节	2017-01-01	\N	1	\N
248	standard	2024-04-05	holiday	清明节	2017-01-01	\N	1	\N
249	standard	2024-04-06	holiday	清明节	2017-01-01	\N	1	\N
250	standard	2024-04-07	workday	清明节	2017-01-01	\N	1	\N
251	standard	2024-04-28	workday	劳动节	2017-01-01	\N	1	\N
252	standard	2024-05-01	holiday	劳动节	2017-01-01	\N	1	\N
253	standard	2024-05-02	holiday	劳动节	2017-01-01	\N	1	\N
254	standard	2024-05-03	holiday	劳动节	2017-01-01	\N	1	\N
255	standard	2024-05-04	holiday	劳动节	2017-01-01	\N	1	\N
256	standard	2024-05-05	holiday	劳动节	2017-01-01	\N	1	\N
257	standard	2024-05-11	workday	劳动节	2017-01-01	\N	1	\N
258	standard	2024-06-10	holiday	端午节	2017-01-01	\N	1	\N
259	standard	2024-09-14	workday	中秋节	2017-01-01	\N	1	\N
260	standard	2024-09-15	holiday	中秋节	2017-01-01	\N	1	\N
261	standard	2024-09-16	holiday	中秋节	2017-01-01	\N	1	\N
262	standard	2024-09-17	holiday	中秋节	2017-01-01	\N	1	\N
263	standard	2024-09-29	workday	国庆节	2017-01-01	\N	1	\N
264	standard	2024-10-01	holiday	国庆节	2017-01-01	\N	1	\N
265	standard	2024-10-02	holiday	国庆节	2017-01-01	\N	1	\N
266	standard	2024-10-03	holiday	国庆节	2017-01-01	\N	1	\N
267	standard	2024-10-04	holiday	国庆节	2017-01-01	\N	1	\N
268	standard	2024-10-05	holiday	国庆节	2017-01-01	\N	1	\N
269	standard	2024-10-06	holiday	国庆节	2017-01-01	\N	1	\N
270	standard	2024-10-07	holiday	国庆节	2017-01-01	\N	1	\N
271	standard	2024-10-12	workday	国庆节	2017-01-01	\N	1	\N
272	standard	2025-01-01	holiday	元旦	2017-01-01	\N	1	\N
273	standard	2025-01-26	workday	春节	2017-01-01	\N	1	\N
274	standard	2025-01-28	holiday	春节	2017-01-01	\N	1	\N
275	standard	2025-01-29	holiday	春节	2017-01-01	\N	1	\N
276	standard	2025-01-30	holiday	春节	2017-01-01	\N	1	\N
277	standard	2025-01-31	holiday	春节	2017-01-01	\N	1	\N
278	standard	2025-02-01	holiday	春节	2017-01-01	\N	1	\N
279	standard	2025-02-02	holiday	春节	2017-01-01	\N	1	\N
280	standard	2025-02-03	holiday	春节	2017-01-01	\N	1	\N
281	standard	2025-02-04	holiday	春节	2017-01-01	\N	1	\N
282	standard	2025-02-08	workday	春节	2017-01-01	\N	1	\N
283	standard	2025-04-04	holiday	清明节	2017-01-01	\N	1	\N
284	standard	2025-04-05	holiday	清明节	2017-01-01	\N	1	\N
285	standard	2025-04-06	holiday	清明节	2017-01-01	\N	1	\N
286	standard	2025-04-27	workday	劳动节	2017-01-01	\N	1	\N
287	standard	2025-05-01	holiday	劳动节	2017-01-01	\N	1	\N
288	standard	2025-05-02	holiday	劳动节	2017-01-01	\N	1	\N
289	standard	2025-05-03	holiday	劳动节	2017-01-01	\N	1	\N
290	standard	2025-05-04	holiday	劳动节	2017-01-01	\N	1	\N
291	standard	2025-05-05	holiday	劳动节	2017-01-01	\N	1	\N
292	standard	2025-05-31	holiday	端午节	2017-01-01	\N	1	\N
293	standard	2025-06-01	holiday	端午节	2017-01-01	\N	1	\N
294	standard	2025-06-02	holiday	端午节	2017-01-01	\N	1	\N
295	standard	2025-09-28	workday	国庆节、中秋节	2017-01-01	\N	1	\N
296	standard	2025-10-01	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
297	standard	2025-10-02	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
298	standard	2025-10-03	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
299	standard	2025-10-04	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
300	standard	2025-10-05	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
301	standard	2025-10-06	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
302	standard	2025-10-07	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
303	standard	2025-10-08	holiday	国庆节、中秋节	2017-01-01	\N	1	\N
304	standard	2025-10-11	workday	国庆节、中秋节	2017-01-01	\N	1	\N
305	standard	2026-01-01	holiday	元旦	2017-01-01	\N	1	\N
306	standard	2026-01-02	holiday	元旦	2017-01-01	\N	1	\N
307	standard	2026-01-03	holiday	元旦	2017-01-01	\N	1	\N
308	standard	2026-01-04	workday	元旦	2017-01-01	\N	1	\N
309	standard	2026-02-14	workday	春节	2017-01-01	\N	1	\N
310	standard	2026-02-15	holiday	春节	2017-01-01	\N	1	\N
311	standard	2026-02-16	holiday	春节	2017-01-01	\N	1	\N
312	standard	2026-02-17	holiday	春节	2017-01-01	\N	1	\N
313	standard	2026-02-18	holiday	春节	2017-01-01	\N	1	\N
314	standard	2026-02-19	holiday	春节	2017-01-01	\N	1	\N
315	standard	2026-02-20	holiday	春节	2017-01-01	\N	1	\N
316	standard	2026-02-21	holiday	春节	2017-01-01	\N	1	\N
317	standard	2026-02-22	holiday	春节	2017-01-01	\N	1	\N
318	standard	2026-02-23	holiday	春节	2017-01-01	\N	1	\N
319	standard	2026-02-28	workday	春节	2017-01-01	\N	1	\N
320	standard	2026-04-04	holiday	清明节	2017-01-01	\N	1	\N
321	standard	2026-04-05	holiday	清明节	2017-01-01	\N	1	\N
322	standard	2026-04-06	holiday	清明节	2017-01-01	\N	1	\N
323	standard	2026-05-01	holiday	劳动节	2017-01-01	\N	1	\N
324	standard	2026-05-02	holiday	劳动节	2017-01-01	\N	1	\N
325	standard	2026-05-03	holiday	劳动节	2017-01-01	\N	1	\N
326	standard	2026-05-04	holiday	劳动节	2017-01-01	\N	1	\N
327	standard	2026-05-05	holiday	劳动节	2017-01-01	\N	1	\N
328	standard	2026-05-09	workday	劳动节	2017-01-01	\N	1	\N
329	standard	2026-06-19	holiday	端午节	2017-01-01	\N	1	\N
330	standard	2026-06-20	holiday	端午节	2017-01-01	\N	1	\N
331	standard	2026-06-21	holiday	端午节	2017-01-01	\N	1	\N
332	standard	2026-09-20	workday	国庆节	2017-01-01	\N	1	\N
333	standard	2026-09-25	holiday	中秋节	2017-01-01	\N	1	\N
334	standard	2026-09-26	holiday	中秋节	2017-01-01	\N	1	\N
335	standard	2026-09-27	holiday	中秋节	2017-01-01	\N	1	\N
336	standard	2026-10-01	holiday	国庆节	2017-01-01	\N	1	\N
337	standard	2026-10-02	holiday	国庆节	2017-01-01	\N	1	\N
338	standard	2026-10-03	holiday	国庆节	2017-01-01	\N	1	\N
339	standard	2026-10-04	holiday	国庆节	2017-01-01	\N	1	\N
340	standard	2026-10-05	holiday	国庆节	2017-01-01	\N	1	\N
341	standard	2026-10-06	holiday	国庆节	2017-01-01	\N	1	\N
342	standard	2026-10-07	holiday	国庆节	2017-01-01	\N	1	\N
343	standard	2026-10-10	workday	国庆节	2017-01-01	\N	1	\N
344	standard	2027-01-01	holiday	元旦	2017-01-01	\N	1	\N
345	standard	2027-02-05	holiday	春节	2017-01-01	\N	1	\N
346	standard	2027-02-06	holiday	春节	2017-01-01	\N	1	\N
347	standard	2027-02-07	holiday	春节	2017-01-01	\N	1	\N
348	standard	2027-02-08	holiday	春节	2017-01-01	\N	1	\N
349	standard	2027-04-05	holiday	清明节	2017-01-01	\N	1	\N
350	standard	2027-05-01	holiday	劳动节	2017-01-01	\N	1	\N
351	standard	2027-05-02	holiday	劳动节	2017-01-01	\N	1	\N
352	standard	2027-06-09	holiday	端午节	2017-01-01	\N	1	\N
353	standard	2027-09-15	holiday	中秋节	2017-01-01	\N	1	\N
354	standard	2027-10-01	holiday	国庆节	2017-01-01	\N	1	\N
355	standard	2027-10-02	holiday	国庆节	2017-01-01	\N	1	\N
356	standard	2027-10-03	holiday	国庆节	2017-01-01	\N	1	\N
\.


--
-- Data for Name: calendar_year; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.calendar_year (row_id, pack, year, status, source, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	2017	published	国务院办公厅关于2017年部分节假日安排的通知（2016-12-01）	2017-01-01	\N	1	\N
2	standard	2018	published	国务院办公厅关于2018年部分节假日安排的通知（2017-11-30）；元旦调休见2019年通知（2018-12-06）	2017-01-01	\N	1	\N
3	standard	2019	published	国务院办公厅关于2019年部分节假日安排的通知（2018-12-06）；关于调整2019年劳动节假期安排的通知（2019-03-22）	2017-01-01	\N	1	\N
4	standard	2020	published	国务院办公厅关于2020年部分节假日安排的通知（2019-11-21）；关于延长2020年春节假期的通知（2020-01-27）	2017-01-01	\N	1	\N
5	standard	2021	published	国务院办公厅关于2021年部分节假日安排的通知（2020-11-25）	2017-01-01	\N	1	\N
6	standard	2022	published	国务院办公厅关于2022年部分节假日安排的通知 国办发明电〔2021〕11号；年末见2023年通知	2017-01-01	\N	1	\N
7	standard	2023	published	国务院办公厅关于2023年部分节假日安排的通知 国办发明电〔2022〕16号	2017-01-01	\N	1	\N
8	standard	2024	published	国务院办公厅关于2024年部分节假日安排的通知 国办发明电〔2023〕7号	2017-01-01	\N	1	\N
9	standard	2025	published	国务院办公厅关于2025年部分节假日安排的通知 国办发明电〔2024〕12号	2017-01-01	\N	1	\N
10	standard	2026	published	国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）	2017-01-01	\N	1	\N
11	standard	2027	provisional	仅法定节日（全国年节及纪念日放假办法，2024年修订）；调休待国务院办公厅公布后替换	2017-01-01	\N	1	\N
\.


--
-- Data for Name: case_type; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.case_type (row_id, pack, standard, kind, code, name, big_code, big_name, citizen_class, sensitive, urgent, check_by_call, valid_from, valid_to, begun, ended, name_en, big_name_en) FROM stdin;
1	standard	GB/T 47678.5-2026	matter	01001	供水井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Water supply manhole cover: fault	Municipal utilities
2	standard	GB/T 47678.5-2026	matter	01002	污水井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Sewer manhole cover: fault	Municipal utilities
3	standard	GB/T 47678.5-2026	matter	01003	雨水井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Storm drain manhole cover: fault	Municipal utilities
4	standard	GB/T 47678.5-2026	matter	01004	雨水箅子异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Storm drain grate: fault	Municipal utilities
5	standard	GB/T 47678.5-2026	matter	01005	电力井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Power manhole cover: fault	Municipal utilities
6	standard	GB/T 47678.5-2026	matter	01006	路灯井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Street light manhole cover: fault	Municipal utilities
7	standard	GB/T 47678.5-2026	matter	01007	通信井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Telecom manhole cover: fault	Municipal utilities
8	standard	GB/T 47678.5-2026	matter	01008	电视井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Cable TV manhole cover: fault	Municipal utilities
9	standard	GB/T 47678.5-2026	matter	01009	网络井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Network manhole cover: fault	Municipal utilities
10	standard	GB/T 47678.5-2026	matter	01010	热力井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Heating manhole cover: fault	Municipal utilities
11	standard	GB/T 47678.5-2026	matter	01011	燃气井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Gas manhole cover: fault	Municipal utilities
12	standard	GB/T 47678.5-2026	matter	01012	公安井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Police manhole cover: fault	Municipal utilities
13	standard	GB/T 47678.5-2026	matter	01013	消防设施异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Fire-fighting facility: fault	Municipal utilities
14	standard	GB/T 47678.5-2026	matter	01014	园林井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Landscape manhole cover: fault	Municipal utilities
15	standard	GB/T 47678.5-2026	matter	01015	信号灯电源井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Traffic signal power manhole cover: fault	Municipal utilities
16	standard	GB/T 47678.5-2026	matter	01017	电缆井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Power cable manhole cover: fault	Municipal utilities
17	standard	GB/T 47678.5-2026	matter	01018	化粪池井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Septic tank cover: fault	Municipal utilities
18	standard	GB/T 47678.5-2026	matter	01019	中水井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Reclaimed water manhole cover: fault	Municipal utilities
19	standard	GB/T 47678.5-2026	matter	01020	公交井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Bus system manhole cover: fault	Municipal utilities
20	standard	GB/T 47678.5-2026	matter	01021	输油（气）井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Oil or gas pipeline manhole cover: fault	Municipal utilities
21	standard	GB/T 47678.5-2026	matter	01022	特殊井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Special manhole cover: fault	Municipal utilities
22	standard	GB/T 47678.5-2026	matter	01023	不明井盖异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Manhole cover of unknown owner: fault	Municipal utilities
23	standard	GB/T 47678.5-2026	matter	01024	水井异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Well: fault	Municipal utilities
24	standard	GB/T 47678.5-2026	matter	01025	供水器异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Water dispenser: fault	Municipal utilities
25	standard	GB/T 47678.5-2026	matter	01026	沟槽盖板异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Trench cover plate: fault	Municipal utilities
26	standard	GB/T 47678.5-2026	matter	01027	通信交接箱异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Telecom cabinet: fault	Municipal utilities
27	standard	GB/T 47678.5-2026	matter	01028	电力设施异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Power supply facility: fault	Municipal utilities
28	standard	GB/T 47678.5-2026	matter	01029	电力设施标识牌异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Power supply sign: fault	Municipal utilities
29	standard	GB/T 47678.5-2026	matter	01030	电力立杆异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Power pole: fault	Municipal utilities
30	standard	GB/T 47678.5-2026	matter	01031	通信立杆异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Telecom pole: fault	Municipal utilities
31	standard	GB/T 47678.5-2026	matter	01032	公交立杆异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Bus system pole: fault	Municipal utilities
32	standard	GB/T 47678.5-2026	matter	01033	特殊立杆异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Special pole: fault	Municipal utilities
33	standard	GB/T 47678.5-2026	matter	01034	不明立杆异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Pole of unknown owner: fault	Municipal utilities
34	standard	GB/T 47678.5-2026	matter	01035	旗杆异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Flagpole: fault	Municipal utilities
35	standard	GB/T 47678.5-2026	matter	01036	输油（气）标志异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Oil or gas pipeline marker: fault	Municipal utilities
36	standard	GB/T 47678.5-2026	matter	01037	路灯异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Street light: fault	Municipal utilities
37	standard	GB/T 47678.5-2026	matter	01038	地灯异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Ground light: fault	Municipal utilities
38	standard	GB/T 47678.5-2026	matter	01039	景观灯异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Decorative light: fault	Municipal utilities
39	standard	GB/T 47678.5-2026	matter	01040	报刊亭异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Newspaper kiosk: fault	Municipal utilities
40	standard	GB/T 47678.5-2026	matter	01041	电话亭异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Telephone booth: fault	Municipal utilities
41	standard	GB/T 47678.5-2026	matter	01042	邮筒异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Mailbox: fault	Municipal utilities
42	standard	GB/T 47678.5-2026	matter	01043	信息亭异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Information kiosk: fault	Municipal utilities
43	standard	GB/T 47678.5-2026	matter	01044	售货亭异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Sales kiosk: fault	Municipal utilities
44	standard	GB/T 47678.5-2026	matter	01045	自动售货机异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Vending machine: fault	Municipal utilities
45	standard	GB/T 47678.5-2026	matter	01046	户外健身设施异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Outdoor fitness equipment: fault	Municipal utilities
46	standard	GB/T 47678.5-2026	matter	01047	高压线铁塔异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	High-voltage pylon: fault	Municipal utilities
47	standard	GB/T 47678.5-2026	matter	01048	变压器（箱）异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Transformer (box): fault	Municipal utilities
48	standard	GB/T 47678.5-2026	matter	01049	燃气调压站（箱）异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Gas regulator station (box): fault	Municipal utilities
49	standard	GB/T 47678.5-2026	matter	01050	监控电子眼设施异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Surveillance camera: fault	Municipal utilities
50	standard	GB/T 47678.5-2026	matter	01051	治安岗亭异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Security booth: fault	Municipal utilities
51	standard	GB/T 47678.5-2026	matter	01052	休息亭异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Rest pavilion: fault	Municipal utilities
52	standard	GB/T 47678.5-2026	matter	01053	自助缴费机异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Self-service payment machine: fault	Municipal utilities
53	standard	GB/T 47678.5-2026	matter	01054	充电桩异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Charging point: fault	Municipal utilities
54	standard	GB/T 47678.5-2026	matter	01055	防蚊闸异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Mosquito barrier: fault	Municipal utilities
55	standard	GB/T 47678.5-2026	matter	01056	跨河管道异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Pipe across a river: fault	Municipal utilities
56	standard	GB/T 47678.5-2026	matter	01057	露天燃气管道异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Open-air gas pipe: fault	Municipal utilities
57	standard	GB/T 47678.5-2026	matter	01058	晒衣架异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Clothes-drying rack: fault	Municipal utilities
58	standard	GB/T 47678.5-2026	matter	01059	旧衣物回收箱异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Used clothes bank: fault	Municipal utilities
59	standard	GB/T 47678.5-2026	matter	01060	路灯配电箱异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Street light distribution box: fault	Municipal utilities
60	standard	GB/T 47678.5-2026	matter	01061	露天供热管道异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Open-air heating pipe: fault	Municipal utilities
61	standard	GB/T 47678.5-2026	matter	01062	通信基站异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Mobile phone base station: fault	Municipal utilities
62	standard	GB/T 47678.5-2026	matter	01063	水塔异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Water tower: fault	Municipal utilities
63	standard	GB/T 47678.5-2026	matter	01064	牌楼（门楼）异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Memorial archway or gate tower: fault	Municipal utilities
64	standard	GB/T 47678.5-2026	matter	01065	管理责任公示牌异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Board naming who is responsible: fault	Municipal utilities
65	standard	GB/T 47678.5-2026	matter	01066	紧急报警点异常SOS	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	SOS emergency call point: fault	Municipal utilities
66	standard	GB/T 47678.5-2026	matter	01067	防汛监测设施异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Flood monitoring device: fault	Municipal utilities
67	standard	GB/T 47678.5-2026	matter	01068	水鹤异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Water filling post: fault	Municipal utilities
68	standard	GB/T 47678.5-2026	matter	01069	水域附属设施异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Waterside facility: fault	Municipal utilities
69	standard	GB/T 47678.5-2026	matter	01070	水域护栏异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Waterside railing: fault	Municipal utilities
70	standard	GB/T 47678.5-2026	matter	01071	防汛墙异常	01	市政公用设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Flood wall: fault	Municipal utilities
71	standard	GB/T 47678.5-2026	matter	01072	排水泵站异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Drainage pumping station: fault	Municipal utilities
72	standard	GB/T 47678.5-2026	matter	01073	雨污水排放口异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Storm or sewage outfall: fault	Municipal utilities
73	standard	GB/T 47678.5-2026	matter	01074	综合管廊附属设施异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Utility tunnel facility: fault	Municipal utilities
74	standard	GB/T 47678.5-2026	matter	01075	快递柜异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Parcel locker: fault	Municipal utilities
75	standard	GB/T 47678.5-2026	matter	01076	公用电梯异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Public lift: fault	Municipal utilities
76	standard	GB/T 47678.5-2026	matter	01077	综合杆异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Multi-purpose pole: fault	Municipal utilities
77	standard	GB/T 47678.5-2026	matter	02001	停车场异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Car park: fault	Traffic facilities
78	standard	GB/T 47678.5-2026	matter	02002	立体车库异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Multi-storey car park: fault	Traffic facilities
79	standard	GB/T 47678.5-2026	matter	02003	停车计费设备异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Parking meter: fault	Traffic facilities
80	standard	GB/T 47678.5-2026	matter	02004	公交站设施异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Bus stop facility: fault	Traffic facilities
81	standard	GB/T 47678.5-2026	matter	02005	出租车停靠站异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Taxi stand: fault	Traffic facilities
82	standard	GB/T 47678.5-2026	matter	02006	过街天桥异常	02	交通设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Footbridge: fault	Traffic facilities
83	standard	GB/T 47678.5-2026	matter	02007	地下通道异常	02	交通设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Underpass: fault	Traffic facilities
84	standard	GB/T 47678.5-2026	matter	02008	立交桥异常	02	交通设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Flyover: fault	Traffic facilities
85	standard	GB/T 47678.5-2026	matter	02009	跨河桥异常	02	交通设施类	municipal	f	t	f	2017-01-01	\N	1	\N	River bridge: fault	Traffic facilities
86	standard	GB/T 47678.5-2026	matter	02010	交通标志牌及标线异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic sign or road marking: fault	Traffic facilities
87	standard	GB/T 47678.5-2026	matter	02011	限高架标志异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Height limit sign: fault	Traffic facilities
88	standard	GB/T 47678.5-2026	matter	02012	路名牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Street name sign: fault	Traffic facilities
89	standard	GB/T 47678.5-2026	matter	02013	地名牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Place name sign: fault	Traffic facilities
90	standard	GB/T 47678.5-2026	matter	02014	交通信号灯异常	02	交通设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Traffic light: fault	Traffic facilities
91	standard	GB/T 47678.5-2026	matter	02015	交通信号设施异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic signal equipment: fault	Traffic facilities
92	standard	GB/T 47678.5-2026	matter	02016	交通岗亭异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic police booth: fault	Traffic facilities
93	standard	GB/T 47678.5-2026	matter	02017	交通护栏异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Road railing: fault	Traffic facilities
94	standard	GB/T 47678.5-2026	matter	02018	防撞桶异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Crash barrel: fault	Traffic facilities
95	standard	GB/T 47678.5-2026	matter	02019	安全岛异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic island: fault	Traffic facilities
96	standard	GB/T 47678.5-2026	matter	02020	人行横道桩异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Bollard at a crossing: fault	Traffic facilities
97	standard	GB/T 47678.5-2026	matter	02021	便道桩异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Pavement bollard: fault	Traffic facilities
98	standard	GB/T 47678.5-2026	matter	02022	柔性隔离体异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Flexible divider: fault	Traffic facilities
99	standard	GB/T 47678.5-2026	matter	02023	道路信息显示屏异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Road information display: fault	Traffic facilities
100	standard	GB/T 47678.5-2026	matter	02024	道路隔音屏异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Noise barrier: fault	Traffic facilities
101	standard	GB/T 47678.5-2026	matter	02025	非机动车停放点异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Bicycle parking place: fault	Traffic facilities
102	standard	GB/T 47678.5-2026	matter	02026	自行车租赁点异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Bicycle hire station: fault	Traffic facilities
103	standard	GB/T 47678.5-2026	matter	02027	存车支架异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Bicycle rack: fault	Traffic facilities
104	standard	GB/T 47678.5-2026	matter	02028	铁道口设施异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Level crossing facility: fault	Traffic facilities
105	standard	GB/T 47678.5-2026	matter	02029	栈桥异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Boardwalk: fault	Traffic facilities
106	standard	GB/T 47678.5-2026	matter	02030	水域标示牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Water area sign: fault	Traffic facilities
107	standard	GB/T 47678.5-2026	matter	02031	港监设施异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Harbour control facility: fault	Traffic facilities
108	standard	GB/T 47678.5-2026	matter	02032	轨道交通设施异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Rail transit facility: fault	Traffic facilities
109	standard	GB/T 47678.5-2026	matter	02033	交通反视镜异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic mirror: fault	Traffic facilities
110	standard	GB/T 47678.5-2026	matter	02034	无障碍设施异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Accessibility facility: fault	Traffic facilities
111	standard	GB/T 47678.5-2026	matter	02035	应急避难指示牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Emergency shelter sign: fault	Traffic facilities
112	standard	GB/T 47678.5-2026	matter	02036	救助站指示牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Sign to a relief station: fault	Traffic facilities
113	standard	GB/T 47678.5-2026	matter	02037	文物建筑标志牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Heritage building plaque: fault	Traffic facilities
114	standard	GB/T 47678.5-2026	matter	02038	门（楼号）牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	House number plate: fault	Traffic facilities
115	standard	GB/T 47678.5-2026	matter	02039	公安指示牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Police sign: fault	Traffic facilities
116	standard	GB/T 47678.5-2026	matter	02040	景区标识牌异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Scenic area sign: fault	Traffic facilities
117	standard	GB/T 47678.5-2026	matter	02041	停车信息显示屏异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Parking guidance display: fault	Traffic facilities
118	standard	GB/T 47678.5-2026	matter	02042	铁路桥涵异常	02	交通设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Railway bridge or culvert: fault	Traffic facilities
119	standard	GB/T 47678.5-2026	matter	02043	减速带异常	02	交通设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Speed bump: fault	Traffic facilities
120	standard	GB/T 47678.5-2026	matter	02044	公路隧道异常	02	交通设施类	municipal	f	t	f	2017-01-01	\N	1	\N	Road tunnel: fault	Traffic facilities
121	standard	GB/T 47678.5-2026	matter	03001	公共厕所异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Public toilet: fault	Street cleaning facilities
122	standard	GB/T 47678.5-2026	matter	03002	公厕指示牌异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Public toilet sign: fault	Street cleaning facilities
123	standard	GB/T 47678.5-2026	matter	03003	化粪池异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Septic tank: fault	Street cleaning facilities
124	standard	GB/T 47678.5-2026	matter	03004	垃圾间（楼）异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Waste room or building: fault	Street cleaning facilities
125	standard	GB/T 47678.5-2026	matter	03005	垃圾箱异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Litter bin: fault	Street cleaning facilities
126	standard	GB/T 47678.5-2026	matter	03006	户外广告异常	03	市容环卫设施类	advertising	f	f	f	2017-01-01	\N	1	\N	Outdoor advertisement: fault	Street cleaning facilities
127	standard	GB/T 47678.5-2026	matter	03007	牌匾标识异常	03	市容环卫设施类	advertising	f	f	f	2017-01-01	\N	1	\N	Shop sign: fault	Street cleaning facilities
128	standard	GB/T 47678.5-2026	matter	03008	宣传栏异常	03	市容环卫设施类	advertising	f	f	f	2017-01-01	\N	1	\N	Notice board: fault	Street cleaning facilities
129	standard	GB/T 47678.5-2026	matter	03009	气象监测站异常	03	市容环卫设施类	other	f	f	f	2017-01-01	\N	1	\N	Weather monitoring station: fault	Street cleaning facilities
130	standard	GB/T 47678.5-2026	matter	03010	环保监测站异常	03	市容环卫设施类	other	f	f	f	2017-01-01	\N	1	\N	Environmental monitoring station: fault	Street cleaning facilities
131	standard	GB/T 47678.5-2026	matter	03011	污水口监测站异常	03	市容环卫设施类	other	f	f	f	2017-01-01	\N	1	\N	Sewage outlet monitoring station: fault	Street cleaning facilities
132	standard	GB/T 47678.5-2026	matter	03012	污水监测器异常	03	市容环卫设施类	other	f	f	f	2017-01-01	\N	1	\N	Sewage monitor: fault	Street cleaning facilities
133	standard	GB/T 47678.5-2026	matter	03013	噪声显示屏异常	03	市容环卫设施类	other	f	f	f	2017-01-01	\N	1	\N	Noise level display: fault	Street cleaning facilities
134	standard	GB/T 47678.5-2026	matter	03014	环卫工具间（箱）异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Cleaners' tool room (box): fault	Street cleaning facilities
135	standard	GB/T 47678.5-2026	matter	03015	宠物拾便纸箱异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Pet waste bag box: fault	Street cleaning facilities
136	standard	GB/T 47678.5-2026	matter	03016	烟头收集器或灭烟处异常	03	市容环卫设施类	sanitation	f	f	f	2017-01-01	\N	1	\N	Cigarette end bin: fault	Street cleaning facilities
137	standard	GB/T 47678.5-2026	matter	04001	古树名木异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Old or notable tree: fault	Parks and greenery
138	standard	GB/T 47678.5-2026	matter	04002	行道树异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Street tree: fault	Parks and greenery
139	standard	GB/T 47678.5-2026	matter	04003	独立树异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Single tree: fault	Parks and greenery
140	standard	GB/T 47678.5-2026	matter	04004	护树设施异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Tree guard: fault	Parks and greenery
141	standard	GB/T 47678.5-2026	matter	04005	花架花钵异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Flower stand or planter: fault	Parks and greenery
142	standard	GB/T 47678.5-2026	matter	04006	雕塑异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Sculpture: fault	Parks and greenery
143	standard	GB/T 47678.5-2026	matter	04007	街头座椅异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Street bench: fault	Parks and greenery
144	standard	GB/T 47678.5-2026	matter	04008	绿地护栏异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Green space railing: fault	Parks and greenery
145	standard	GB/T 47678.5-2026	matter	04009	绿地附属设施异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Green space facility: fault	Parks and greenery
146	standard	GB/T 47678.5-2026	matter	04010	喷泉异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Fountain: fault	Parks and greenery
147	standard	GB/T 47678.5-2026	matter	04011	树池树穴异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Tree pit: fault	Parks and greenery
148	standard	GB/T 47678.5-2026	matter	04012	高架挂箱异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Planter box on a flyover: fault	Parks and greenery
149	standard	GB/T 47678.5-2026	matter	04013	绿地异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Green space: fault	Parks and greenery
150	standard	GB/T 47678.5-2026	matter	04014	林地及林地管护设施异常	04	园林绿化设施类	greening	f	f	f	2017-01-01	\N	1	\N	Woodland and its facilities: fault	Parks and greenery
151	standard	GB/T 47678.5-2026	matter	05002	公房地下室异常	05	其他管理部件类	other	f	f	f	2017-01-01	\N	1	\N	Basement of public housing: fault	Other components
152	standard	GB/T 47678.5-2026	matter	05003	车辆加油（气、电）站异常	05	其他管理部件类	other	f	f	f	2017-01-01	\N	1	\N	Filling, gas or charging station: fault	Other components
153	standard	GB/T 47678.5-2026	matter	05009	文物古迹异常	05	其他管理部件类	other	f	f	f	2017-01-01	\N	1	\N	Heritage site: fault	Other components
154	standard	GB/T 47678.5-2026	matter	06001	私搭乱建	06	市容环境类	illegal-building	f	f	f	2017-01-01	\N	1	\N	Unauthorised structure	City appearance and environment
155	standard	GB/T 47678.5-2026	matter	06002	店面无证装修	06	市容环境类	other	f	f	f	2017-01-01	\N	1	\N	Shop refitting without a permit	City appearance and environment
156	standard	GB/T 47678.5-2026	matter	06003	违章接坡	06	市容环境类	other	f	f	f	2017-01-01	\N	1	\N	Unauthorised ramp to the road	City appearance and environment
157	standard	GB/T 47678.5-2026	matter	06004	建筑物外立面污损	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Dirty or damaged building front	City appearance and environment
158	standard	GB/T 47678.5-2026	matter	06005	临街阳台、屋顶脏乱差	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Untidy balcony or roof on the street	City appearance and environment
159	standard	GB/T 47678.5-2026	matter	06006	擅自在临街的建筑物上挂彩旗	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Flags hung on street buildings without permission	City appearance and environment
160	standard	GB/T 47678.5-2026	matter	06007	沿街晾挂	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Laundry hung along the street	City appearance and environment
161	standard	GB/T 47678.5-2026	matter	06008	擅自架设管线、杆线设施	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Cables or poles put up without permission	City appearance and environment
162	standard	GB/T 47678.5-2026	matter	06009	空调室外机低挂	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Air conditioner hung too low	City appearance and environment
163	standard	GB/T 47678.5-2026	matter	06010	暴露垃圾	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Exposed rubbish	City appearance and environment
164	standard	GB/T 47678.5-2026	matter	06011	积存垃圾渣土	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Heap of rubbish or debris	City appearance and environment
165	standard	GB/T 47678.5-2026	matter	06012	道路不洁	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Dirty road	City appearance and environment
166	standard	GB/T 47678.5-2026	matter	06013	道路破损	06	市容环境类	municipal	f	t	f	2017-01-01	\N	1	\N	Damaged road	City appearance and environment
167	standard	GB/T 47678.5-2026	matter	06014	道路遗撒（洒）	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Spill on the road	City appearance and environment
168	standard	GB/T 47678.5-2026	matter	06015	沙（河）滩不洁	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Dirty beach or river bank	City appearance and environment
169	standard	GB/T 47678.5-2026	matter	06016	交通标线不清晰	06	市容环境类	other	f	f	f	2017-01-01	\N	1	\N	Faded road marking	City appearance and environment
170	standard	GB/T 47678.5-2026	matter	06017	绿地脏乱	06	市容环境类	greening	f	f	f	2017-01-01	\N	1	\N	Untidy green space	City appearance and environment
171	standard	GB/T 47678.5-2026	matter	06018	绿化弃料	06	市容环境类	greening	f	f	f	2017-01-01	\N	1	\N	Plant cuttings left behind	City appearance and environment
172	standard	GB/T 47678.5-2026	matter	06019	非装饰性吊挂	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Things hanging from trees or wires	City appearance and environment
173	standard	GB/T 47678.5-2026	matter	06020	焚烧垃圾、树叶	06	市容环境类	sanitation	f	t	f	2017-01-01	\N	1	\N	Burning rubbish or leaves	City appearance and environment
174	standard	GB/T 47678.5-2026	matter	06021	病虫害	06	市容环境类	greening	f	f	f	2017-01-01	\N	1	\N	Plant pests and disease	City appearance and environment
175	standard	GB/T 47678.5-2026	matter	06022	非法伐树	06	市容环境类	greening	f	f	f	2017-01-01	\N	1	\N	Illegal tree felling	City appearance and environment
176	standard	GB/T 47678.5-2026	matter	06023	堤岸破损	06	市容环境类	other	f	t	f	2017-01-01	\N	1	\N	Damaged embankment	City appearance and environment
177	standard	GB/T 47678.5-2026	matter	06024	水域秩序乱象	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Disorder on the water	City appearance and environment
178	standard	GB/T 47678.5-2026	matter	06025	水域不洁	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Dirty water surface	City appearance and environment
179	standard	GB/T 47678.5-2026	matter	06026	河道污染	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	River pollution	City appearance and environment
180	standard	GB/T 47678.5-2026	matter	06027	油烟污染	06	市容环境类	order	f	f	t	2017-01-01	\N	1	\N	Kitchen fumes	City appearance and environment
181	standard	GB/T 47678.5-2026	matter	06028	噪声扰民	06	市容环境类	order	f	f	t	2017-01-01	\N	1	\N	Noise	City appearance and environment
182	standard	GB/T 47678.5-2026	matter	06029	露天烧烤	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Open-air barbecue	City appearance and environment
183	standard	GB/T 47678.5-2026	matter	06030	乱倒乱排污水、废水	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Dumping of waste water	City appearance and environment
184	standard	GB/T 47678.5-2026	matter	06032	非正规垃圾填埋场	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Illegal landfill	City appearance and environment
185	standard	GB/T 47678.5-2026	matter	06033	乱丢弃医疗废物	06	市容环境类	sanitation	f	t	f	2017-01-01	\N	1	\N	Medical waste thrown away	City appearance and environment
186	standard	GB/T 47678.5-2026	matter	06034	废弃车辆	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Abandoned vehicle	City appearance and environment
187	standard	GB/T 47678.5-2026	matter	06035	废弃家具设备	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Discarded furniture or appliances	City appearance and environment
188	standard	GB/T 47678.5-2026	matter	06036	乱堆杂物	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Things piled up in public	City appearance and environment
189	standard	GB/T 47678.5-2026	matter	06037	动物尸体	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Dead animal	City appearance and environment
190	standard	GB/T 47678.5-2026	matter	06038	擅自饲养家禽家畜	06	市容环境类	sanitation	f	f	t	2017-01-01	\N	1	\N	Poultry or livestock kept without permission	City appearance and environment
191	standard	GB/T 47678.5-2026	matter	06039	违章开设道口	06	市容环境类	other	f	f	f	2017-01-01	\N	1	\N	Unauthorised opening onto the road	City appearance and environment
192	standard	GB/T 47678.5-2026	matter	06040	私设地锁、阻车桩	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Private parking locks or posts	City appearance and environment
193	standard	GB/T 47678.5-2026	matter	06041	垃圾未分类	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Waste not sorted	City appearance and environment
194	standard	GB/T 47678.5-2026	matter	06042	垃圾站（箱）满溢	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Overflowing waste station or bin	City appearance and environment
195	standard	GB/T 47678.5-2026	matter	06043	遮阳篷（棚、伞）破损	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Damaged awning or parasol	City appearance and environment
237	standard	GB/T 47678.5-2026	matter	09011	共享单车乱象	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Shared bicycles in disorder	Street order
196	standard	GB/T 47678.5-2026	matter	06044	节庆装饰物破损	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Damaged festive decoration	City appearance and environment
197	standard	GB/T 47678.5-2026	matter	06045	非法占绿毁绿	06	市容环境类	greening	f	f	f	2017-01-01	\N	1	\N	Green space occupied or destroyed	City appearance and environment
198	standard	GB/T 47678.5-2026	matter	06046	占用河道	06	市容环境类	other	f	f	f	2017-01-01	\N	1	\N	River channel occupied	City appearance and environment
199	standard	GB/T 47678.5-2026	matter	06047	公园秩序	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Disorder in a park	City appearance and environment
200	standard	GB/T 47678.5-2026	matter	06048	边坡（挡土墙）破损	06	市容环境类	municipal	f	t	f	2017-01-01	\N	1	\N	Damaged slope or retaining wall	City appearance and environment
201	standard	GB/T 47678.5-2026	matter	06049	台阶破损	06	市容环境类	municipal	f	f	f	2017-01-01	\N	1	\N	Damaged steps	City appearance and environment
202	standard	GB/T 47678.5-2026	matter	06050	路缘石缺损	06	市容环境类	municipal	f	f	f	2017-01-01	\N	1	\N	Damaged or missing kerb	City appearance and environment
203	standard	GB/T 47678.5-2026	matter	06051	盲道缺损	06	市容环境类	municipal	f	f	f	2017-01-01	\N	1	\N	Damaged or missing tactile paving	City appearance and environment
204	standard	GB/T 47678.5-2026	matter	06052	无障碍坡道破损	06	市容环境类	municipal	f	f	f	2017-01-01	\N	1	\N	Damaged access ramp	City appearance and environment
205	standard	GB/T 47678.5-2026	matter	07001	非法小广告	07	宣传广告类	advertising	f	f	f	2017-01-01	\N	1	\N	Illegal small advertisements	Advertising
206	standard	GB/T 47678.5-2026	matter	07002	街头散发广告	07	宣传广告类	advertising	t	f	f	2017-01-01	\N	1	\N	Leaflets handed out in the street	Advertising
207	standard	GB/T 47678.5-2026	matter	07003	违规户外广告	07	宣传广告类	advertising	f	f	f	2017-01-01	\N	1	\N	Outdoor advertisement against the rules	Advertising
208	standard	GB/T 47678.5-2026	matter	07004	广告语言文字不规范	07	宣传广告类	advertising	f	f	f	2017-01-01	\N	1	\N	Wrong language in an advertisement	Advertising
209	standard	GB/T 47678.5-2026	matter	07006	违规牌匾标识	07	宣传广告类	advertising	f	f	f	2017-01-01	\N	1	\N	Shop sign against the rules	Advertising
210	standard	GB/T 47678.5-2026	matter	07007	违规标语宣传品	07	宣传广告类	advertising	f	f	f	2017-01-01	\N	1	\N	Banner or slogan against the rules	Advertising
211	standard	GB/T 47678.5-2026	matter	07008	公益性宣传品缺损	07	宣传广告类	advertising	f	f	f	2017-01-01	\N	1	\N	Damaged public-interest poster	Advertising
212	standard	GB/T 47678.5-2026	matter	08001	施工扰民	08	施工管理类	other	f	f	t	2017-01-01	\N	1	\N	Disturbance by building works	Building works
213	standard	GB/T 47678.5-2026	matter	08002	施工占道	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Building works occupying the road	Building works
214	standard	GB/T 47678.5-2026	matter	08003	无证掘路	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Road dug up without a permit	Building works
215	standard	GB/T 47678.5-2026	matter	08004	工地扬尘	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Dust from a building site	Building works
216	standard	GB/T 47678.5-2026	matter	08005	施工废弃料	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Building waste	Building works
217	standard	GB/T 47678.5-2026	matter	08006	施工物料乱堆放	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Building material piled up	Building works
218	standard	GB/T 47678.5-2026	matter	08007	施工工地围挡问题	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Hoarding of a building site	Building works
219	standard	GB/T 47678.5-2026	matter	08008	施工工地道路未硬化	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Unpaved road on a building site	Building works
220	standard	GB/T 47678.5-2026	matter	08009	施工工地出入口道路破损	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Damaged site entrance	Building works
221	standard	GB/T 47678.5-2026	matter	08010	施工完成后未场光地净	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Site not cleared after works	Building works
222	standard	GB/T 47678.5-2026	matter	08011	渣土运输车辆未安装密闭装置	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Debris truck without a closed cover	Building works
223	standard	GB/T 47678.5-2026	matter	08012	施工工地车轮夹带	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Mud carried out on wheels	Building works
224	standard	GB/T 47678.5-2026	matter	08013	违规高空悬吊作业	08	施工管理类	other	f	t	f	2017-01-01	\N	1	\N	Unsafe work on ropes	Building works
225	standard	GB/T 47678.5-2026	matter	08014	预埋件设施裸露	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Embedded parts left bare	Building works
226	standard	GB/T 47678.5-2026	matter	08015	施工公示牌污损	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Damaged works notice	Building works
227	standard	GB/T 47678.5-2026	matter	08016	无证建设	08	施工管理类	illegal-building	f	f	f	2017-01-01	\N	1	\N	Building without a permit	Building works
228	standard	GB/T 47678.5-2026	matter	09001	无照经营游商	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Unlicensed pedlar	Street order
229	standard	GB/T 47678.5-2026	matter	09002	早（夜）市管理问题	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Morning or night market	Street order
230	standard	GB/T 47678.5-2026	matter	09003	流浪乞讨	09	街面秩序类	order	t	f	f	2017-01-01	\N	1	\N	Homeless person or beggar	Street order
231	standard	GB/T 47678.5-2026	matter	09004	废品收购乱象	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Disorder by scrap dealing	Street order
232	standard	GB/T 47678.5-2026	matter	09005	店外经营	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Trading outside the shop	Street order
233	standard	GB/T 47678.5-2026	matter	09006	占道经营	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Trading on the road	Street order
234	standard	GB/T 47678.5-2026	matter	09008	非法出版物销售	09	街面秩序类	order	t	f	f	2017-01-01	\N	1	\N	Sale of illegal publications	Street order
235	standard	GB/T 47678.5-2026	matter	09009	机动车乱停放	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Badly parked motor vehicle	Street order
236	standard	GB/T 47678.5-2026	matter	09010	非机动车乱停放	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Badly parked bicycle or scooter	Street order
238	standard	GB/T 47678.5-2026	matter	09012	占用消防通道	09	街面秩序类	order	f	t	f	2017-01-01	\N	1	\N	Fire lane blocked	Street order
239	standard	GB/T 47678.5-2026	matter	09013	临街屠宰	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Slaughtering in the street	Street order
240	standard	GB/T 47678.5-2026	matter	09014	畜力车进城	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Animal-drawn cart in town	Street order
241	standard	GB/T 47678.5-2026	matter	09015	无证餐饮	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Unlicensed food stall	Street order
242	standard	GB/T 47678.5-2026	matter	09016	违规设置停车场	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Unauthorised car park	Street order
243	standard	GB/T 47678.5-2026	matter	09017	违规占用桥下空间	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Space under a bridge occupied	Street order
244	standard	GB/T 47678.5-2026	matter	09018	履带车（铁轮车）违规上路行驶	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Tracked vehicle on the road	Street order
245	standard	GB/T 47678.5-2026	matter	09019	占用无障碍通道	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Accessible way blocked	Street order
246	standard	GB/T 47678.5-2026	matter	09020	农贸市场秩序问题	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Disorder at a farmers' market	Street order
247	standard	GB/T 47678.5-2026	matter	09021	占道洗车	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Car washing on the road	Street order
248	standard	GB/T 47678.5-2026	matter	09022	占道促销宣传	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Promotion on the road	Street order
249	standard	GB/T 47678.5-2026	matter	10001	道路积雪、结冰	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Snow or ice on the road	Other matters
250	standard	GB/T 47678.5-2026	matter	10002	架空线缆脱落	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Fallen overhead cable	Other matters
251	standard	GB/T 47678.5-2026	component	01001	供水井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Water supply manhole cover	Municipal utilities
252	standard	GB/T 47678.5-2026	component	01002	污水井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Sewer manhole cover	Municipal utilities
253	standard	GB/T 47678.5-2026	component	01003	雨水井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Storm drain manhole cover	Municipal utilities
254	standard	GB/T 47678.5-2026	component	01004	雨水箅子	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Storm drain grate	Municipal utilities
255	standard	GB/T 47678.5-2026	component	01005	电力井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Power manhole cover	Municipal utilities
256	standard	GB/T 47678.5-2026	component	01006	路灯井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Street light manhole cover	Municipal utilities
257	standard	GB/T 47678.5-2026	component	01007	通信井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Telecom manhole cover	Municipal utilities
258	standard	GB/T 47678.5-2026	component	01008	电视井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Cable TV manhole cover	Municipal utilities
259	standard	GB/T 47678.5-2026	component	01009	网络井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Network manhole cover	Municipal utilities
260	standard	GB/T 47678.5-2026	component	01010	热力井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Heating manhole cover	Municipal utilities
261	standard	GB/T 47678.5-2026	component	01011	燃气井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Gas manhole cover	Municipal utilities
262	standard	GB/T 47678.5-2026	component	01012	公安井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Police manhole cover	Municipal utilities
263	standard	GB/T 47678.5-2026	component	01013	消防设施	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Fire-fighting facility	Municipal utilities
264	standard	GB/T 47678.5-2026	component	01014	园林井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Landscape manhole cover	Municipal utilities
265	standard	GB/T 47678.5-2026	component	01015	信号灯电源井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Traffic signal power manhole cover	Municipal utilities
266	standard	GB/T 47678.5-2026	component	01017	电缆井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Power cable manhole cover	Municipal utilities
267	standard	GB/T 47678.5-2026	component	01018	化粪池井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Septic tank cover	Municipal utilities
268	standard	GB/T 47678.5-2026	component	01019	中水井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Reclaimed water manhole cover	Municipal utilities
269	standard	GB/T 47678.5-2026	component	01020	公交井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Bus system manhole cover	Municipal utilities
270	standard	GB/T 47678.5-2026	component	01021	输油（气）井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Oil or gas pipeline manhole cover	Municipal utilities
271	standard	GB/T 47678.5-2026	component	01022	特殊井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Special manhole cover	Municipal utilities
272	standard	GB/T 47678.5-2026	component	01023	不明井盖	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Manhole cover of unknown owner	Municipal utilities
273	standard	GB/T 47678.5-2026	component	01024	水井	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Well	Municipal utilities
274	standard	GB/T 47678.5-2026	component	01025	供水器	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Water dispenser	Municipal utilities
275	standard	GB/T 47678.5-2026	component	01026	沟槽盖板	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Trench cover plate	Municipal utilities
276	standard	GB/T 47678.5-2026	component	01027	通信交接箱	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Telecom cabinet	Municipal utilities
277	standard	GB/T 47678.5-2026	component	01028	电力设施	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Power supply facility	Municipal utilities
278	standard	GB/T 47678.5-2026	component	01029	电力设施标识牌	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Power supply sign	Municipal utilities
279	standard	GB/T 47678.5-2026	component	01030	电力立杆	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Power pole	Municipal utilities
280	standard	GB/T 47678.5-2026	component	01031	通信立杆	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Telecom pole	Municipal utilities
281	standard	GB/T 47678.5-2026	component	01032	公交立杆	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Bus system pole	Municipal utilities
282	standard	GB/T 47678.5-2026	component	01033	特殊立杆	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Special pole	Municipal utilities
283	standard	GB/T 47678.5-2026	component	01034	不明立杆	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Pole of unknown owner	Municipal utilities
284	standard	GB/T 47678.5-2026	component	01035	旗杆	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Flagpole	Municipal utilities
285	standard	GB/T 47678.5-2026	component	01036	输油（气）标志	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Oil or gas pipeline marker	Municipal utilities
286	standard	GB/T 47678.5-2026	component	01037	路灯	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Street light	Municipal utilities
287	standard	GB/T 47678.5-2026	component	01038	地灯	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Ground light	Municipal utilities
288	standard	GB/T 47678.5-2026	component	01039	景观灯	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Decorative light	Municipal utilities
289	standard	GB/T 47678.5-2026	component	01040	报刊亭	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Newspaper kiosk	Municipal utilities
290	standard	GB/T 47678.5-2026	component	01041	电话亭	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Telephone booth	Municipal utilities
291	standard	GB/T 47678.5-2026	component	01042	邮筒	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Mailbox	Municipal utilities
292	standard	GB/T 47678.5-2026	component	01043	信息亭	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Information kiosk	Municipal utilities
293	standard	GB/T 47678.5-2026	component	01044	售货亭	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Sales kiosk	Municipal utilities
294	standard	GB/T 47678.5-2026	component	01045	自动售货机	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Vending machine	Municipal utilities
295	standard	GB/T 47678.5-2026	component	01046	户外健身设施	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Outdoor fitness equipment	Municipal utilities
296	standard	GB/T 47678.5-2026	component	01047	高压线铁塔	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	High-voltage pylon	Municipal utilities
297	standard	GB/T 47678.5-2026	component	01048	变压器（箱）	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Transformer (box)	Municipal utilities
298	standard	GB/T 47678.5-2026	component	01049	燃气调压站（箱）	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Gas regulator station (box)	Municipal utilities
299	standard	GB/T 47678.5-2026	component	01050	监控电子眼设施	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Surveillance camera	Municipal utilities
300	standard	GB/T 47678.5-2026	component	01051	治安岗亭	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Security booth	Municipal utilities
301	standard	GB/T 47678.5-2026	component	01052	休息亭	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Rest pavilion	Municipal utilities
302	standard	GB/T 47678.5-2026	component	01053	自助缴费机	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Self-service payment machine	Municipal utilities
303	standard	GB/T 47678.5-2026	component	01054	充电桩	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Charging point	Municipal utilities
304	standard	GB/T 47678.5-2026	component	01055	防蚊闸	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Mosquito barrier	Municipal utilities
305	standard	GB/T 47678.5-2026	component	01056	跨河管道	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Pipe across a river	Municipal utilities
306	standard	GB/T 47678.5-2026	component	01057	露天燃气管道	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Open-air gas pipe	Municipal utilities
307	standard	GB/T 47678.5-2026	component	01058	晒衣架	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Clothes-drying rack	Municipal utilities
308	standard	GB/T 47678.5-2026	component	01059	旧衣物回收箱	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Used clothes bank	Municipal utilities
309	standard	GB/T 47678.5-2026	component	01060	路灯配电箱	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Street light distribution box	Municipal utilities
310	standard	GB/T 47678.5-2026	component	01061	露天供热管道	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Open-air heating pipe	Municipal utilities
311	standard	GB/T 47678.5-2026	component	01062	通信基站	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Mobile phone base station	Municipal utilities
312	standard	GB/T 47678.5-2026	component	01063	水塔	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Water tower	Municipal utilities
313	standard	GB/T 47678.5-2026	component	01064	牌楼（门楼）	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Memorial archway or gate tower	Municipal utilities
314	standard	GB/T 47678.5-2026	component	01065	管理责任公示牌	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Board naming who is responsible	Municipal utilities
315	standard	GB/T 47678.5-2026	component	01066	紧急报警点SOS	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	SOS emergency call point	Municipal utilities
316	standard	GB/T 47678.5-2026	component	01067	防汛监测设施	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Flood monitoring device	Municipal utilities
317	standard	GB/T 47678.5-2026	component	01068	水鹤	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Water filling post	Municipal utilities
318	standard	GB/T 47678.5-2026	component	01069	水域附属设施	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Waterside facility	Municipal utilities
319	standard	GB/T 47678.5-2026	component	01070	水域护栏	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Waterside railing	Municipal utilities
320	standard	GB/T 47678.5-2026	component	01071	防汛墙	01	市政公用设施	municipal	f	t	f	2017-01-01	\N	1	\N	Flood wall	Municipal utilities
321	standard	GB/T 47678.5-2026	component	01072	排水泵站	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Drainage pumping station	Municipal utilities
322	standard	GB/T 47678.5-2026	component	01073	雨污水排放口	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Storm or sewage outfall	Municipal utilities
323	standard	GB/T 47678.5-2026	component	01074	综合管廊附属设施	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Utility tunnel facility	Municipal utilities
324	standard	GB/T 47678.5-2026	component	01075	快递柜	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Parcel locker	Municipal utilities
325	standard	GB/T 47678.5-2026	component	01076	公用电梯	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Public lift	Municipal utilities
326	standard	GB/T 47678.5-2026	component	01077	综合杆	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Multi-purpose pole	Municipal utilities
327	standard	GB/T 47678.5-2026	component	02001	停车场	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Car park	Traffic facilities
328	standard	GB/T 47678.5-2026	component	02002	立体车库	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Multi-storey car park	Traffic facilities
329	standard	GB/T 47678.5-2026	component	02003	停车计费设备	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Parking meter	Traffic facilities
330	standard	GB/T 47678.5-2026	component	02004	公交站设施	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Bus stop facility	Traffic facilities
331	standard	GB/T 47678.5-2026	component	02005	出租车停靠站	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Taxi stand	Traffic facilities
332	standard	GB/T 47678.5-2026	component	02006	过街天桥	02	交通设施	municipal	f	t	f	2017-01-01	\N	1	\N	Footbridge	Traffic facilities
333	standard	GB/T 47678.5-2026	component	02007	地下通道	02	交通设施	municipal	f	t	f	2017-01-01	\N	1	\N	Underpass	Traffic facilities
334	standard	GB/T 47678.5-2026	component	02008	立交桥	02	交通设施	municipal	f	t	f	2017-01-01	\N	1	\N	Flyover	Traffic facilities
335	standard	GB/T 47678.5-2026	component	02009	跨河桥	02	交通设施	municipal	f	t	f	2017-01-01	\N	1	\N	River bridge	Traffic facilities
336	standard	GB/T 47678.5-2026	component	02010	交通标志牌及标线	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic sign or road marking	Traffic facilities
337	standard	GB/T 47678.5-2026	component	02011	限高架标志	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Height limit sign	Traffic facilities
338	standard	GB/T 47678.5-2026	component	02012	路名牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Street name sign	Traffic facilities
339	standard	GB/T 47678.5-2026	component	02013	地名牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Place name sign	Traffic facilities
340	standard	GB/T 47678.5-2026	component	02014	交通信号灯	02	交通设施	municipal	f	t	f	2017-01-01	\N	1	\N	Traffic light	Traffic facilities
341	standard	GB/T 47678.5-2026	component	02015	交通信号设施	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic signal equipment	Traffic facilities
342	standard	GB/T 47678.5-2026	component	02016	交通岗亭	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic police booth	Traffic facilities
343	standard	GB/T 47678.5-2026	component	02017	交通护栏	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Road railing	Traffic facilities
344	standard	GB/T 47678.5-2026	component	02018	防撞桶	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Crash barrel	Traffic facilities
345	standard	GB/T 47678.5-2026	component	02019	安全岛	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic island	Traffic facilities
346	standard	GB/T 47678.5-2026	component	02020	人行横道桩	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Bollard at a crossing	Traffic facilities
347	standard	GB/T 47678.5-2026	component	02021	便道桩	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Pavement bollard	Traffic facilities
348	standard	GB/T 47678.5-2026	component	02022	柔性隔离体	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Flexible divider	Traffic facilities
349	standard	GB/T 47678.5-2026	component	02023	道路信息显示屏	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Road information display	Traffic facilities
350	standard	GB/T 47678.5-2026	component	02024	道路隔音屏	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Noise barrier	Traffic facilities
351	standard	GB/T 47678.5-2026	component	02025	非机动车停放点	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Bicycle parking place	Traffic facilities
352	standard	GB/T 47678.5-2026	component	02026	自行车租赁点	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Bicycle hire station	Traffic facilities
353	standard	GB/T 47678.5-2026	component	02027	存车支架	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Bicycle rack	Traffic facilities
354	standard	GB/T 47678.5-2026	component	02028	铁道口设施	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Level crossing facility	Traffic facilities
355	standard	GB/T 47678.5-2026	component	02029	栈桥	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Boardwalk	Traffic facilities
356	standard	GB/T 47678.5-2026	component	02030	水域标示牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Water area sign	Traffic facilities
357	standard	GB/T 47678.5-2026	component	02031	港监设施	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Harbour control facility	Traffic facilities
358	standard	GB/T 47678.5-2026	component	02032	轨道交通设施	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Rail transit facility	Traffic facilities
359	standard	GB/T 47678.5-2026	component	02033	交通反视镜	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Traffic mirror	Traffic facilities
360	standard	GB/T 47678.5-2026	component	02034	无障碍设施	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Accessibility facility	Traffic facilities
361	standard	GB/T 47678.5-2026	component	02035	应急避难指示牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Emergency shelter sign	Traffic facilities
362	standard	GB/T 47678.5-2026	component	02036	救助站指示牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Sign to a relief station	Traffic facilities
363	standard	GB/T 47678.5-2026	component	02037	文物建筑标志牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Heritage building plaque	Traffic facilities
364	standard	GB/T 47678.5-2026	component	02038	门（楼号）牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	House number plate	Traffic facilities
365	standard	GB/T 47678.5-2026	component	02039	公安指示牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Police sign	Traffic facilities
366	standard	GB/T 47678.5-2026	component	02040	景区标识牌	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Scenic area sign	Traffic facilities
367	standard	GB/T 47678.5-2026	component	02041	停车信息显示屏	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Parking guidance display	Traffic facilities
368	standard	GB/T 47678.5-2026	component	02042	铁路桥涵	02	交通设施	municipal	f	t	f	2017-01-01	\N	1	\N	Railway bridge or culvert	Traffic facilities
369	standard	GB/T 47678.5-2026	component	02043	减速带	02	交通设施	municipal	f	f	f	2017-01-01	\N	1	\N	Speed bump	Traffic facilities
370	standard	GB/T 47678.5-2026	component	02044	公路隧道	02	交通设施	municipal	f	t	f	2017-01-01	\N	1	\N	Road tunnel	Traffic facilities
371	standard	GB/T 47678.5-2026	component	03001	公共厕所	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Public toilet	Street cleaning facilities
372	standard	GB/T 47678.5-2026	component	03002	公厕指示牌	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Public toilet sign	Street cleaning facilities
373	standard	GB/T 47678.5-2026	component	03003	化粪池	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Septic tank	Street cleaning facilities
374	standard	GB/T 47678.5-2026	component	03004	垃圾间（楼）	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Waste room or building	Street cleaning facilities
375	standard	GB/T 47678.5-2026	component	03005	垃圾箱	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Litter bin	Street cleaning facilities
376	standard	GB/T 47678.5-2026	component	03006	户外广告	03	市容环卫设施	advertising	f	f	f	2017-01-01	\N	1	\N	Outdoor advertisement	Street cleaning facilities
377	standard	GB/T 47678.5-2026	component	03007	牌匾标识	03	市容环卫设施	advertising	f	f	f	2017-01-01	\N	1	\N	Shop sign	Street cleaning facilities
378	standard	GB/T 47678.5-2026	component	03008	宣传栏	03	市容环卫设施	advertising	f	f	f	2017-01-01	\N	1	\N	Notice board	Street cleaning facilities
379	standard	GB/T 47678.5-2026	component	03009	气象监测站	03	市容环卫设施	other	f	f	f	2017-01-01	\N	1	\N	Weather monitoring station	Street cleaning facilities
380	standard	GB/T 47678.5-2026	component	03010	环保监测站	03	市容环卫设施	other	f	f	f	2017-01-01	\N	1	\N	Environmental monitoring station	Street cleaning facilities
381	standard	GB/T 47678.5-2026	component	03011	污水口监测站	03	市容环卫设施	other	f	f	f	2017-01-01	\N	1	\N	Sewage outlet monitoring station	Street cleaning facilities
382	standard	GB/T 47678.5-2026	component	03012	污水监测器	03	市容环卫设施	other	f	f	f	2017-01-01	\N	1	\N	Sewage monitor	Street cleaning facilities
383	standard	GB/T 47678.5-2026	component	03013	噪声显示屏	03	市容环卫设施	other	f	f	f	2017-01-01	\N	1	\N	Noise level display	Street cleaning facilities
384	standard	GB/T 47678.5-2026	component	03014	环卫工具间（箱）	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Cleaners' tool room (box)	Street cleaning facilities
385	standard	GB/T 47678.5-2026	component	03015	宠物拾便纸箱	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Pet waste bag box	Street cleaning facilities
386	standard	GB/T 47678.5-2026	component	03016	烟头收集器或灭烟处	03	市容环卫设施	sanitation	f	f	f	2017-01-01	\N	1	\N	Cigarette end bin	Street cleaning facilities
387	standard	GB/T 47678.5-2026	component	04001	古树名木	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Old or notable tree	Parks and greenery
388	standard	GB/T 47678.5-2026	component	04002	行道树	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Street tree	Parks and greenery
389	standard	GB/T 47678.5-2026	component	04003	独立树	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Single tree	Parks and greenery
390	standard	GB/T 47678.5-2026	component	04004	护树设施	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Tree guard	Parks and greenery
391	standard	GB/T 47678.5-2026	component	04005	花架花钵	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Flower stand or planter	Parks and greenery
392	standard	GB/T 47678.5-2026	component	04006	雕塑	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Sculpture	Parks and greenery
393	standard	GB/T 47678.5-2026	component	04007	街头座椅	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Street bench	Parks and greenery
394	standard	GB/T 47678.5-2026	component	04008	绿地护栏	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Green space railing	Parks and greenery
395	standard	GB/T 47678.5-2026	component	04009	绿地附属设施	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Green space facility	Parks and greenery
396	standard	GB/T 47678.5-2026	component	04010	喷泉	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Fountain	Parks and greenery
397	standard	GB/T 47678.5-2026	component	04011	树池树穴	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Tree pit	Parks and greenery
398	standard	GB/T 47678.5-2026	component	04012	高架挂箱	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Planter box on a flyover	Parks and greenery
399	standard	GB/T 47678.5-2026	component	04013	绿地	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Green space	Parks and greenery
400	standard	GB/T 47678.5-2026	component	04014	林地及林地管护设施	04	园林绿化设施	greening	f	f	f	2017-01-01	\N	1	\N	Woodland and its facilities	Parks and greenery
401	standard	GB/T 47678.5-2026	component	05002	公房地下室	05	其他管理部件	other	f	f	f	2017-01-01	\N	1	\N	Basement of public housing	Other components
402	standard	GB/T 47678.5-2026	component	05003	车辆加油（气、电）站	05	其他管理部件	other	f	f	f	2017-01-01	\N	1	\N	Filling, gas or charging station	Other components
403	standard	GB/T 47678.5-2026	component	05009	文物古迹	05	其他管理部件	other	f	f	f	2017-01-01	\N	1	\N	Heritage site	Other components
404	standard	GT-EXT-2026	matter	01998	供水压力柜异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Water pressure cabinet: fault	Municipal utilities
405	standard	GT-EXT-2026	matter	01999	爱心驿站异常	01	市政公用设施类	municipal	f	f	f	2017-01-01	\N	1	\N	Rest stop for outdoor workers: fault	Municipal utilities
406	standard	GT-EXT-2026	matter	05998	其他指示牌、标识牌异常	05	其他管理部件类	other	f	f	f	2017-01-01	\N	1	\N	Other sign: fault	Other components
407	standard	GT-EXT-2026	matter	05999	液化气站异常	05	其他管理部件类	other	f	t	f	2017-01-01	\N	1	\N	Liquefied gas station: fault	Other components
408	standard	GT-EXT-2026	matter	06994	非法采砂取土	06	市容环境类	other	f	f	f	2017-01-01	\N	1	\N	Illegal digging of sand or soil	City appearance and environment
409	standard	GT-EXT-2026	matter	06995	违规养犬	06	市容环境类	order	f	f	t	2017-01-01	\N	1	\N	Dogs kept against the rules	City appearance and environment
410	standard	GT-EXT-2026	matter	06996	光污染	06	市容环境类	order	f	f	t	2017-01-01	\N	1	\N	Light pollution	City appearance and environment
411	standard	GT-EXT-2026	matter	06997	藤蔓覆盖建筑设施	06	市容环境类	order	f	f	f	2017-01-01	\N	1	\N	Creepers overgrowing a building or facility	City appearance and environment
412	standard	GT-EXT-2026	matter	06998	环卫作业车辆不规范	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Careless street-cleaning vehicle	City appearance and environment
413	standard	GT-EXT-2026	matter	06999	餐厨垃圾遗撒	06	市容环境类	sanitation	f	f	f	2017-01-01	\N	1	\N	Kitchen waste dumped or spilled	City appearance and environment
414	standard	GT-EXT-2026	matter	08999	施工缓慢	08	施工管理类	other	f	f	f	2017-01-01	\N	1	\N	Works that drag on	Building works
415	standard	GT-EXT-2026	matter	09997	门前责任未落实	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Frontage not kept by its owner	Street order
416	standard	GT-EXT-2026	matter	09998	早餐车不规范	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Breakfast cart breaking its rules	Street order
417	standard	GT-EXT-2026	matter	09999	便民服务摊点不规范	09	街面秩序类	order	f	f	f	2017-01-01	\N	1	\N	Licensed service stall breaking its rules	Street order
418	standard	GT-EXT-2026	matter	10994	其他突发事件	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Other sudden event	Other matters
419	standard	GT-EXT-2026	matter	10995	高空坠物	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Objects falling from a building	Other matters
420	standard	GT-EXT-2026	matter	10996	热力管道破裂	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Burst heating pipe	Other matters
421	standard	GT-EXT-2026	matter	10997	排水管道堵塞、破裂	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Blocked or broken drain	Other matters
422	standard	GT-EXT-2026	matter	10998	燃气管道破裂	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Burst gas pipe	Other matters
423	standard	GT-EXT-2026	matter	10999	供水管道破裂	10	其他事项类	other	f	t	f	2017-01-01	\N	1	\N	Burst water main	Other matters
424	standard	GT-EXT-2026	component	01998	供水压力柜	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Water pressure cabinet	Municipal utilities
425	standard	GT-EXT-2026	component	01999	爱心驿站	01	市政公用设施	municipal	f	f	f	2017-01-01	\N	1	\N	Rest stop for outdoor workers	Municipal utilities
426	standard	GT-EXT-2026	component	05998	其他指示牌、标识牌	05	其他管理部件	other	f	f	f	2017-01-01	\N	1	\N	Other sign	Other components
427	standard	GT-EXT-2026	component	05999	液化气站	05	其他管理部件	other	f	t	f	2017-01-01	\N	1	\N	Liquefied gas station	Other components
\.


--
-- Data for Name: citizen_class; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.citizen_class (row_id, pack, code, name, name_en, place, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	sanitation	环境卫生	Cleanliness	1	2017-01-01	\N	1	\N
2	standard	order	市容秩序	Street order	2	2017-01-01	\N	1	\N
3	standard	illegal-building	违法建设	Illegal building	3	2017-01-01	\N	1	\N
4	standard	municipal	市政设施	Municipal facilities	4	2017-01-01	\N	1	\N
5	standard	greening	园林绿化	Parks and greenery	5	2017-01-01	\N	1	\N
6	standard	advertising	宣传广告	Advertising	6	2017-01-01	\N	1	\N
7	standard	other	其他/不清楚	Other / not sure	7	2017-01-01	\N	1	\N
\.


--
-- Data for Name: class_model; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.class_model (id, made_at, features, labels, source, texts, quality, model) FROM stdin;
\.


--
-- Data for Name: class_policy; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.class_policy (row_id, pack, kind, type_code, key, value, held_from, held_to, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	component		duplicate-metres	30	\N	\N	2017-01-01	\N	1	\N
2	standard	matter	06028	duplicate-metres	150	\N	\N	2017-01-01	\N	1	\N
3	standard	matter	06028	duplicate-open-hours	168	\N	\N	2017-01-01	\N	1	\N
4	standard	matter	09	duplicate-open-hours	72	\N	\N	2017-01-01	\N	1	\N
\.


--
-- Data for Name: crosswalk; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.crosswalk (row_id, pack, standard, kind, code, old_standard, old_kind, old_code, old_name, relation, note, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	GB/T 47678.5-2026	component	01001	GB/T 30428.2-2013	component	0101	上水井盖	reworded		2017-01-01	\N	1	\N
2	standard	GB/T 47678.5-2026	component	01002	GB/T 30428.2-2013	component	0102	污水井盖	same		2017-01-01	\N	1	\N
3	standard	GB/T 47678.5-2026	component	01003	GB/T 30428.2-2013	component	0103	雨水井盖	same		2017-01-01	\N	1	\N
4	standard	GB/T 47678.5-2026	component	01004	GB/T 30428.2-2013	component	0104	雨水箅子	same		2017-01-01	\N	1	\N
5	standard	GB/T 47678.5-2026	component	01005	GB/T 30428.2-2013	component	0105	电力井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
6	standard	GB/T 47678.5-2026	component	01006	GB/T 30428.2-2013	component	0106	路灯井盖	same		2017-01-01	\N	1	\N
7	standard	GB/T 47678.5-2026	component	01007	GB/T 30428.2-2013	component	0107	通信井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
8	standard	GB/T 47678.5-2026	component	01008	GB/T 30428.2-2013	component	0108	电视井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
9	standard	GB/T 47678.5-2026	component	01009	GB/T 30428.2-2013	component	0109	网络井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
10	standard	GB/T 47678.5-2026	component	01010	GB/T 30428.2-2013	component	0110	热力井盖	same		2017-01-01	\N	1	\N
11	standard	GB/T 47678.5-2026	component	01011	GB/T 30428.2-2013	component	0111	燃气井盖	same		2017-01-01	\N	1	\N
12	standard	GB/T 47678.5-2026	component	01012	GB/T 30428.2-2013	component	0112	公安井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
13	standard	GB/T 47678.5-2026	component	01013	GB/T 30428.2-2013	component	0113	消防设施	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
14	standard	GB/T 47678.5-2026	component	01014	GB/T 30428.2-2013	component	0114	园林井盖	same		2017-01-01	\N	1	\N
15	standard	GB/T 47678.5-2026	component	01015	GB/T 30428.2-2013	component	0115	信号灯电源井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
16	standard	GB/T 47678.5-2026	component	01017	GB/T 30428.2-2013	component	0117	电缆井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
17	standard	GB/T 47678.5-2026	component	01018	GB/T 30428.2-2013	component	0118	化粪池井盖	same		2017-01-01	\N	1	\N
18	standard	GB/T 47678.5-2026	component	01019	GB/T 30428.2-2013	component	0119	中水井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
19	standard	GB/T 47678.5-2026	component	01020	GB/T 30428.2-2013	component	0120	公交井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
20	standard	GB/T 47678.5-2026	component	01021	GB/T 30428.2-2013	component	0121	输油（气）井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
21	standard	GB/T 47678.5-2026	component	01022	GB/T 30428.2-2013	component	0122	特殊井盖	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
22	standard	GB/T 47678.5-2026	component	01023	GB/T 30428.2-2013	component	0123	不明井盖	same		2017-01-01	\N	1	\N
23	standard	GB/T 47678.5-2026	component	01024	GB/T 30428.2-2013	component	0124	水井	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
24	standard	GB/T 47678.5-2026	component	01025	GB/T 30428.2-2013	component	0125	供水器	same		2017-01-01	\N	1	\N
25	standard	GB/T 47678.5-2026	component	01026	GB/T 30428.2-2013	component	0126	沟槽盖板	same		2017-01-01	\N	1	\N
26	standard	GB/T 47678.5-2026	component	01027	GB/T 30428.2-2013	component	0127	通讯交接箱	reworded		2017-01-01	\N	1	\N
27	standard	GB/T 47678.5-2026	component	01028	GB/T 30428.2-2013	component	0128	电力设施	same		2017-01-01	\N	1	\N
28	standard	GB/T 47678.5-2026	component	01029	GB/T 30428.2-2013	component	0129	电力设施标识牌	same		2017-01-01	\N	1	\N
29	standard	GB/T 47678.5-2026	component	01030	GB/T 30428.2-2013	component	0130	电力立杆	same		2017-01-01	\N	1	\N
30	standard	GB/T 47678.5-2026	component	01031	GB/T 30428.2-2013	component	0131	通信立杆	same		2017-01-01	\N	1	\N
31	standard	GB/T 47678.5-2026	component	01032	GB/T 30428.2-2013	component	0132	公交立杆	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
32	standard	GB/T 47678.5-2026	component	01033	GB/T 30428.2-2013	component	0133	特殊立杆	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
33	standard	GB/T 47678.5-2026	component	01034	GB/T 30428.2-2013	component	0134	不明立杆	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
34	standard	GB/T 47678.5-2026	component	01035	GB/T 30428.2-2013	component	0135	旗杆	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
35	standard	GB/T 47678.5-2026	component	01036	GB/T 30428.2-2013	component	0136	输油（气）标志	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
36	standard	GB/T 47678.5-2026	component	01037	GB/T 30428.2-2013	component	0137	路灯	same		2017-01-01	\N	1	\N
37	standard	GB/T 47678.5-2026	component	01038	GB/T 30428.2-2013	component	0138	地灯	same		2017-01-01	\N	1	\N
38	standard	GB/T 47678.5-2026	component	01039	GB/T 30428.2-2013	component	0139	景观灯	same		2017-01-01	\N	1	\N
39	standard	GB/T 47678.5-2026	component	01040	GB/T 30428.2-2013	component	0140	报刊亭	same		2017-01-01	\N	1	\N
40	standard	GB/T 47678.5-2026	component	01041	GB/T 30428.2-2013	component	0141	电话亭	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
41	standard	GB/T 47678.5-2026	component	01042	GB/T 30428.2-2013	component	0142	邮筒	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
42	standard	GB/T 47678.5-2026	component	01043	GB/T 30428.2-2013	component	0143	信息亭	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
43	standard	GB/T 47678.5-2026	component	01044	GB/T 30428.2-2013	component	0144	售货亭	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
44	standard	GB/T 47678.5-2026	component	01045	GB/T 30428.2-2013	component	0145	自动售货机	same		2017-01-01	\N	1	\N
45	standard	GB/T 47678.5-2026	component	01046	GB/T 30428.2-2013	component	0146	户外健身设施	same		2017-01-01	\N	1	\N
46	standard	GB/T 47678.5-2026	component	01047	GB/T 30428.2-2013	component	0147	高压线铁塔	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
47	standard	GB/T 47678.5-2026	component	01048	GB/T 30428.2-2013	component	0148	变压器（箱）	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
48	standard	GB/T 47678.5-2026	component	01049	GB/T 30428.2-2013	component	0149	燃气调压站（箱）	same		2017-01-01	\N	1	\N
49	standard	GB/T 47678.5-2026	component	01050	GB/T 30428.2-2013	component	0150	监控电子眼	reworded		2017-01-01	\N	1	\N
50	standard	GB/T 47678.5-2026	component	01051	GB/T 30428.2-2013	component	0151	岗亭（治安亭）	reworded		2017-01-01	\N	1	\N
51	standard	GB/T 47678.5-2026	component	01052	GB/T 30428.2-2013	component	0152	休息亭	same		2017-01-01	\N	1	\N
52	standard	GB/T 47678.5-2026	component	01053	GB/T 30428.2-2013	component	0153	自助缴费机	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
53	standard	GB/T 47678.5-2026	component	01054	GB/T 30428.2-2013	component	0154	充电站（桩）	reworded		2017-01-01	\N	1	\N
54	standard	GB/T 47678.5-2026	component	01055	GB/T 30428.2-2013	component	0155	防蚊闸	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
55	standard	GB/T 47678.5-2026	component	01056	GB/T 30428.2-2013	component	0156	跨河管道	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
56	standard	GB/T 47678.5-2026	component	01057	GB/T 30428.2-2013	component	0157	露天燃气管道	same		2017-01-01	\N	1	\N
57	standard	GB/T 47678.5-2026	component	01058					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
58	standard	GB/T 47678.5-2026	component	01059					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
59	standard	GB/T 47678.5-2026	component	01060					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
60	standard	GB/T 47678.5-2026	component	01061					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
61	standard	GB/T 47678.5-2026	component	01062					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
62	standard	GB/T 47678.5-2026	component	01063					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
63	standard	GB/T 47678.5-2026	component	01064					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
64	standard	GB/T 47678.5-2026	component	01065					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
65	standard	GB/T 47678.5-2026	component	01066					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
66	standard	GB/T 47678.5-2026	component	01067					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
67	standard	GB/T 47678.5-2026	component	01068					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
68	standard	GB/T 47678.5-2026	component	01069	GB/T 30428.2-2013	component	0506	水域附属设施	moved	旧标准列在其他部件类	2017-01-01	\N	1	\N
69	standard	GB/T 47678.5-2026	component	01070	GB/T 30428.2-2013	component	0507	水域护栏	moved	旧标准列在其他部件类	2017-01-01	\N	1	\N
70	standard	GB/T 47678.5-2026	component	01071	GB/T 30428.2-2013	component	0508	防汛墙	moved	旧标准列在其他部件类	2017-01-01	\N	1	\N
71	standard	GB/T 47678.5-2026	component	01072					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
72	standard	GB/T 47678.5-2026	component	01073					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
73	standard	GB/T 47678.5-2026	component	01074					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
74	standard	GB/T 47678.5-2026	component	01075					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
75	standard	GB/T 47678.5-2026	component	01076					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
76	standard	GB/T 47678.5-2026	component	01077					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
77	standard	GB/T 47678.5-2026	component	02001	GB/T 30428.2-2013	component	0201	停车场	same		2017-01-01	\N	1	\N
78	standard	GB/T 47678.5-2026	component	02002	GB/T 30428.2-2013	component	0202	立体车库	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
79	standard	GB/T 47678.5-2026	component	02003	GB/T 30428.2-2013	component	0203	停车计费设备	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
80	standard	GB/T 47678.5-2026	component	02004	GB/T 30428.2-2013	component	0204	公交站亭（牌）	reworded		2017-01-01	\N	1	\N
81	standard	GB/T 47678.5-2026	component	02005	GB/T 30428.2-2013	component	0205	出租车停靠站	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
82	standard	GB/T 47678.5-2026	component	02006	GB/T 30428.2-2013	component	0206	过街天桥	same		2017-01-01	\N	1	\N
83	standard	GB/T 47678.5-2026	component	02007	GB/T 30428.2-2013	component	0207	地下通道	same		2017-01-01	\N	1	\N
84	standard	GB/T 47678.5-2026	component	02008	GB/T 30428.2-2013	component	0208	立交桥	same		2017-01-01	\N	1	\N
85	standard	GB/T 47678.5-2026	component	02009	GB/T 30428.2-2013	component	0209	跨河桥	same		2017-01-01	\N	1	\N
86	standard	GB/T 47678.5-2026	component	02010	GB/T 30428.2-2013	component	0210	交通标志牌及标线	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
87	standard	GB/T 47678.5-2026	component	02011	GB/T 30428.2-2013	component	0211	限高架（杆）	reworded		2017-01-01	\N	1	\N
88	standard	GB/T 47678.5-2026	component	02012	GB/T 30428.2-2013	component	0212	路名牌	same		2017-01-01	\N	1	\N
89	standard	GB/T 47678.5-2026	component	02013	GB/T 30428.2-2013	component	0213	地名牌	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
90	standard	GB/T 47678.5-2026	component	02014	GB/T 30428.2-2013	component	0214	交通信号灯	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
91	standard	GB/T 47678.5-2026	component	02015	GB/T 30428.2-2013	component	0215	交通信号设施	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
92	standard	GB/T 47678.5-2026	component	02016	GB/T 30428.2-2013	component	0216	交通岗亭	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
93	standard	GB/T 47678.5-2026	component	02017	GB/T 30428.2-2013	component	0217	交通护栏	same		2017-01-01	\N	1	\N
94	standard	GB/T 47678.5-2026	component	02018	GB/T 30428.2-2013	component	0218	防撞桶	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
95	standard	GB/T 47678.5-2026	component	02019	GB/T 30428.2-2013	component	0219	渠化岛	reworded		2017-01-01	\N	1	\N
96	standard	GB/T 47678.5-2026	component	02020	GB/T 30428.2-2013	component	0220	人行横道桩	same		2017-01-01	\N	1	\N
97	standard	GB/T 47678.5-2026	component	02021	GB/T 30428.2-2013	component	0221	便道桩	same		2017-01-01	\N	1	\N
98	standard	GB/T 47678.5-2026	component	02022	GB/T 30428.2-2013	component	0222	柔性隔离体	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
99	standard	GB/T 47678.5-2026	component	02023	GB/T 30428.2-2013	component	0223	道路信息显示屏	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
100	standard	GB/T 47678.5-2026	component	02024	GB/T 30428.2-2013	component	0224	道路隔音屏	same		2017-01-01	\N	1	\N
101	standard	GB/T 47678.5-2026	component	02025	GB/T 30428.2-2013	component	0225	非机动车停放点	same		2017-01-01	\N	1	\N
102	standard	GB/T 47678.5-2026	component	02026	GB/T 30428.2-2013	component	0226	自行车租赁点	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
103	standard	GB/T 47678.5-2026	component	02027	GB/T 30428.2-2013	component	0227	存车支架	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
104	standard	GB/T 47678.5-2026	component	02028	GB/T 30428.2-2013	component	0228	铁道口设施	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
105	standard	GB/T 47678.5-2026	component	02029	GB/T 30428.2-2013	component	0229	栈桥	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
106	standard	GB/T 47678.5-2026	component	02030	GB/T 30428.2-2013	component	0230	水域标示牌	same		2017-01-01	\N	1	\N
107	standard	GB/T 47678.5-2026	component	02031					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
108	standard	GB/T 47678.5-2026	component	02032					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
109	standard	GB/T 47678.5-2026	component	02033					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
110	standard	GB/T 47678.5-2026	component	02034					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
111	standard	GB/T 47678.5-2026	component	02035					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
112	standard	GB/T 47678.5-2026	component	02036					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
113	standard	GB/T 47678.5-2026	component	02037					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
114	standard	GB/T 47678.5-2026	component	02038					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
115	standard	GB/T 47678.5-2026	component	02039					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
116	standard	GB/T 47678.5-2026	component	02040					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
117	standard	GB/T 47678.5-2026	component	02041					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
118	standard	GB/T 47678.5-2026	component	02042					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
119	standard	GB/T 47678.5-2026	component	02043					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
120	standard	GB/T 47678.5-2026	component	02044					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
121	standard	GB/T 47678.5-2026	component	03001	GB/T 30428.2-2013	component	0301	公共厕所	same		2017-01-01	\N	1	\N
122	standard	GB/T 47678.5-2026	component	03002	GB/T 30428.2-2013	component	0302	公厕指示牌	same		2017-01-01	\N	1	\N
123	standard	GB/T 47678.5-2026	component	03003	GB/T 30428.2-2013	component	0303	化粪池	same		2017-01-01	\N	1	\N
124	standard	GB/T 47678.5-2026	component	03004	GB/T 30428.2-2013	component	0304	垃圾中转站	reworded		2017-01-01	\N	1	\N
125	standard	GB/T 47678.5-2026	component	03005	GB/T 30428.2-2013	component	0305	垃圾箱（果皮箱、桶）	same		2017-01-01	\N	1	\N
126	standard	GB/T 47678.5-2026	component	03006	GB/T 30428.2-2013	component	0306	户外广告	same		2017-01-01	\N	1	\N
127	standard	GB/T 47678.5-2026	component	03007	GB/T 30428.2-2013	component	0307	牌匾标识	same		2017-01-01	\N	1	\N
128	standard	GB/T 47678.5-2026	component	03008	GB/T 30428.2-2013	component	0308	宣传栏	same		2017-01-01	\N	1	\N
129	standard	GB/T 47678.5-2026	component	03009	GB/T 30428.2-2013	component	0309	气象监测站	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
130	standard	GB/T 47678.5-2026	component	03010	GB/T 30428.2-2013	component	0310	环保监测站	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
131	standard	GB/T 47678.5-2026	component	03011	GB/T 30428.2-2013	component	0311	污水口监测站	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
132	standard	GB/T 47678.5-2026	component	03012	GB/T 30428.2-2013	component	0312	污水监测器	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
133	standard	GB/T 47678.5-2026	component	03013	GB/T 30428.2-2013	component	0313	噪声显示屏	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
134	standard	GB/T 47678.5-2026	component	03014	GB/T 30428.2-2013	component	0314	环卫工具间（箱）	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
135	standard	GB/T 47678.5-2026	component	03015	GB/T 30428.2-2013	component	0315	宠物拾便纸箱	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
136	standard	GB/T 47678.5-2026	component	03016					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
137	standard	GB/T 47678.5-2026	component	04001	GB/T 30428.2-2013	component	0401	古树名木	same		2017-01-01	\N	1	\N
138	standard	GB/T 47678.5-2026	component	04002	GB/T 30428.2-2013	component	0402	行道树	same		2017-01-01	\N	1	\N
139	standard	GB/T 47678.5-2026	component	04003	GB/T 30428.2-2013	component	0403	独立树	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
140	standard	GB/T 47678.5-2026	component	04004	GB/T 30428.2-2013	component	0404	护树设施	same		2017-01-01	\N	1	\N
141	standard	GB/T 47678.5-2026	component	04005	GB/T 30428.2-2013	component	0405	花钵花架	reworded		2017-01-01	\N	1	\N
142	standard	GB/T 47678.5-2026	component	04006	GB/T 30428.2-2013	component	0406	雕塑	same		2017-01-01	\N	1	\N
143	standard	GB/T 47678.5-2026	component	04007	GB/T 30428.2-2013	component	0407	街头座椅	same		2017-01-01	\N	1	\N
144	standard	GB/T 47678.5-2026	component	04008	GB/T 30428.2-2013	component	0408	绿地护栏	same		2017-01-01	\N	1	\N
145	standard	GB/T 47678.5-2026	component	04009	GB/T 30428.2-2013	component	0409	绿地附属设施	same		2017-01-01	\N	1	\N
146	standard	GB/T 47678.5-2026	component	04010	GB/T 30428.2-2013	component	0410	喷泉	same		2017-01-01	\N	1	\N
147	standard	GB/T 47678.5-2026	component	04011					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
148	standard	GB/T 47678.5-2026	component	04012					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
149	standard	GB/T 47678.5-2026	component	04013					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
150	standard	GB/T 47678.5-2026	component	04014					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
151	standard	GB/T 47678.5-2026	component	05002	GB/T 30428.2-2013	component	0502	公房地下室	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
152	standard	GB/T 47678.5-2026	component	05003	GB/T 30428.2-2013	component	0503	车辆加油（气、电）站	same		2017-01-01	\N	1	\N
153	standard	GB/T 47678.5-2026	component	05009	GB/T 30428.2-2013	component	0509	文物古迹	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
154	standard	GB/T 47678.5-2026	matter	01001	GB/T 30428.2-2013	component	0101	上水井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
155	standard	GB/T 47678.5-2026	matter	01002	GB/T 30428.2-2013	component	0102	污水井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
156	standard	GB/T 47678.5-2026	matter	01003	GB/T 30428.2-2013	component	0103	雨水井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
157	standard	GB/T 47678.5-2026	matter	01004	GB/T 30428.2-2013	component	0104	雨水箅子	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
158	standard	GB/T 47678.5-2026	matter	01005	GB/T 30428.2-2013	component	0105	电力井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
159	standard	GB/T 47678.5-2026	matter	01006	GB/T 30428.2-2013	component	0106	路灯井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
160	standard	GB/T 47678.5-2026	matter	01007	GB/T 30428.2-2013	component	0107	通信井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
161	standard	GB/T 47678.5-2026	matter	01008	GB/T 30428.2-2013	component	0108	电视井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
162	standard	GB/T 47678.5-2026	matter	01009	GB/T 30428.2-2013	component	0109	网络井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
163	standard	GB/T 47678.5-2026	matter	01010	GB/T 30428.2-2013	component	0110	热力井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
164	standard	GB/T 47678.5-2026	matter	01011	GB/T 30428.2-2013	component	0111	燃气井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
165	standard	GB/T 47678.5-2026	matter	01012	GB/T 30428.2-2013	component	0112	公安井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
166	standard	GB/T 47678.5-2026	matter	01013	GB/T 30428.2-2013	component	0113	消防设施	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
167	standard	GB/T 47678.5-2026	matter	01014	GB/T 30428.2-2013	component	0114	园林井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
168	standard	GB/T 47678.5-2026	matter	01015	GB/T 30428.2-2013	component	0115	信号灯电源井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
169	standard	GB/T 47678.5-2026	matter	06026	GB/T 30428.2-2013	matter	0126	河道污染	same		2017-01-01	\N	1	\N
170	standard	GB/T 47678.5-2026	matter	01017	GB/T 30428.2-2013	component	0117	电缆井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
171	standard	GB/T 47678.5-2026	matter	01018	GB/T 30428.2-2013	component	0118	化粪池井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
172	standard	GB/T 47678.5-2026	matter	01019	GB/T 30428.2-2013	component	0119	中水井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
173	standard	GB/T 47678.5-2026	matter	01020	GB/T 30428.2-2013	component	0120	公交井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
174	standard	GB/T 47678.5-2026	matter	01021	GB/T 30428.2-2013	component	0121	输油（气）井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
175	standard	GB/T 47678.5-2026	matter	01022	GB/T 30428.2-2013	component	0122	特殊井盖	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
176	standard	GB/T 47678.5-2026	matter	01023	GB/T 30428.2-2013	component	0123	不明井盖	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
177	standard	GB/T 47678.5-2026	matter	01024	GB/T 30428.2-2013	component	0124	水井	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
178	standard	GB/T 47678.5-2026	matter	01025	GB/T 30428.2-2013	component	0125	供水器	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
179	standard	GB/T 47678.5-2026	matter	01026	GB/T 30428.2-2013	component	0126	沟槽盖板	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
180	standard	GB/T 47678.5-2026	matter	01027	GB/T 30428.2-2013	component	0127	通讯交接箱	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
181	standard	GB/T 47678.5-2026	matter	01028	GB/T 30428.2-2013	component	0128	电力设施	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
182	standard	GB/T 47678.5-2026	matter	01029	GB/T 30428.2-2013	component	0129	电力设施标识牌	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
183	standard	GB/T 47678.5-2026	matter	01030	GB/T 30428.2-2013	component	0130	电力立杆	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
184	standard	GB/T 47678.5-2026	matter	01031	GB/T 30428.2-2013	component	0131	通信立杆	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
185	standard	GB/T 47678.5-2026	matter	01032	GB/T 30428.2-2013	component	0132	公交立杆	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
186	standard	GB/T 47678.5-2026	matter	01033	GB/T 30428.2-2013	component	0133	特殊立杆	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
187	standard	GB/T 47678.5-2026	matter	01034	GB/T 30428.2-2013	component	0134	不明立杆	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
188	standard	GB/T 47678.5-2026	matter	01035	GB/T 30428.2-2013	component	0135	旗杆	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
189	standard	GB/T 47678.5-2026	matter	01036	GB/T 30428.2-2013	component	0136	输油（气）标志	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
190	standard	GB/T 47678.5-2026	matter	01037	GB/T 30428.2-2013	component	0137	路灯	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
191	standard	GB/T 47678.5-2026	matter	01038	GB/T 30428.2-2013	component	0138	地灯	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
192	standard	GB/T 47678.5-2026	matter	01039	GB/T 30428.2-2013	component	0139	景观灯	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
193	standard	GB/T 47678.5-2026	matter	01040	GB/T 30428.2-2013	component	0140	报刊亭	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
194	standard	GB/T 47678.5-2026	matter	01041	GB/T 30428.2-2013	component	0141	电话亭	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
195	standard	GB/T 47678.5-2026	matter	01042	GB/T 30428.2-2013	component	0142	邮筒	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
196	standard	GB/T 47678.5-2026	matter	01043	GB/T 30428.2-2013	component	0143	信息亭	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
197	standard	GB/T 47678.5-2026	matter	01044	GB/T 30428.2-2013	component	0144	售货亭	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
198	standard	GB/T 47678.5-2026	matter	01045	GB/T 30428.2-2013	component	0145	自动售货机	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
199	standard	GB/T 47678.5-2026	matter	01046	GB/T 30428.2-2013	component	0146	户外健身设施	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
200	standard	GB/T 47678.5-2026	matter	01047	GB/T 30428.2-2013	component	0147	高压线铁塔	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
201	standard	GB/T 47678.5-2026	matter	01048	GB/T 30428.2-2013	component	0148	变压器（箱）	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
202	standard	GB/T 47678.5-2026	matter	01049	GB/T 30428.2-2013	component	0149	燃气调压站（箱）	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
203	standard	GB/T 47678.5-2026	matter	01050	GB/T 30428.2-2013	component	0150	监控电子眼	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
204	standard	GB/T 47678.5-2026	matter	01051	GB/T 30428.2-2013	component	0151	岗亭（治安亭）	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
205	standard	GB/T 47678.5-2026	matter	01052	GB/T 30428.2-2013	component	0152	休息亭	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
206	standard	GB/T 47678.5-2026	matter	01053	GB/T 30428.2-2013	component	0153	自助缴费机	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
207	standard	GB/T 47678.5-2026	matter	01054	GB/T 30428.2-2013	component	0154	充电站（桩）	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
208	standard	GB/T 47678.5-2026	matter	01055	GB/T 30428.2-2013	component	0155	防蚊闸	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
209	standard	GB/T 47678.5-2026	matter	01056	GB/T 30428.2-2013	component	0156	跨河管道	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
210	standard	GB/T 47678.5-2026	matter	01057	GB/T 30428.2-2013	component	0157	露天燃气管道	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
211	standard	GB/T 47678.5-2026	matter	01058					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
212	standard	GB/T 47678.5-2026	matter	01059					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
213	standard	GB/T 47678.5-2026	matter	01060					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
214	standard	GB/T 47678.5-2026	matter	01061					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
215	standard	GB/T 47678.5-2026	matter	01062					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
216	standard	GB/T 47678.5-2026	matter	01063					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
217	standard	GB/T 47678.5-2026	matter	01064					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
218	standard	GB/T 47678.5-2026	matter	01065					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
219	standard	GB/T 47678.5-2026	matter	01066					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
220	standard	GB/T 47678.5-2026	matter	01067					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
221	standard	GB/T 47678.5-2026	matter	01068					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
222	standard	GB/T 47678.5-2026	matter	01069	GB/T 30428.2-2013	component	0506	水域附属设施	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
223	standard	GB/T 47678.5-2026	matter	01070	GB/T 30428.2-2013	component	0507	水域护栏	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
224	standard	GB/T 47678.5-2026	matter	01071	GB/T 30428.2-2013	component	0508	防汛墙	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
225	standard	GB/T 47678.5-2026	matter	01072					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
226	standard	GB/T 47678.5-2026	matter	01073					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
227	standard	GB/T 47678.5-2026	matter	01074					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
228	standard	GB/T 47678.5-2026	matter	01075					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
229	standard	GB/T 47678.5-2026	matter	01076					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
230	standard	GB/T 47678.5-2026	matter	01077					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
231	standard	GB/T 47678.5-2026	matter	02001	GB/T 30428.2-2013	component	0201	停车场	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
232	standard	GB/T 47678.5-2026	matter	02002	GB/T 30428.2-2013	component	0202	立体车库	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
233	standard	GB/T 47678.5-2026	matter	02003	GB/T 30428.2-2013	component	0203	停车计费设备	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
234	standard	GB/T 47678.5-2026	matter	02004	GB/T 30428.2-2013	component	0204	公交站亭（牌）	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
235	standard	GB/T 47678.5-2026	matter	02005	GB/T 30428.2-2013	component	0205	出租车停靠站	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
236	standard	GB/T 47678.5-2026	matter	02006	GB/T 30428.2-2013	component	0206	过街天桥	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
237	standard	GB/T 47678.5-2026	matter	02007	GB/T 30428.2-2013	component	0207	地下通道	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
238	standard	GB/T 47678.5-2026	matter	02008	GB/T 30428.2-2013	component	0208	立交桥	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
239	standard	GB/T 47678.5-2026	matter	02009	GB/T 30428.2-2013	component	0209	跨河桥	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
240	standard	GB/T 47678.5-2026	matter	02010	GB/T 30428.2-2013	component	0210	交通标志牌及标线	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
241	standard	GB/T 47678.5-2026	matter	02011	GB/T 30428.2-2013	component	0211	限高架（杆）	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
242	standard	GB/T 47678.5-2026	matter	02012	GB/T 30428.2-2013	component	0212	路名牌	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
243	standard	GB/T 47678.5-2026	matter	02013	GB/T 30428.2-2013	component	0213	地名牌	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
244	standard	GB/T 47678.5-2026	matter	02014	GB/T 30428.2-2013	component	0214	交通信号灯	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
245	standard	GB/T 47678.5-2026	matter	02015	GB/T 30428.2-2013	component	0215	交通信号设施	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
246	standard	GB/T 47678.5-2026	matter	02016	GB/T 30428.2-2013	component	0216	交通岗亭	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
247	standard	GB/T 47678.5-2026	matter	02017	GB/T 30428.2-2013	component	0217	交通护栏	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
248	standard	GB/T 47678.5-2026	matter	02018	GB/T 30428.2-2013	component	0218	防撞桶	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
249	standard	GB/T 47678.5-2026	matter	02019	GB/T 30428.2-2013	component	0219	渠化岛	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
250	standard	GB/T 47678.5-2026	matter	02020	GB/T 30428.2-2013	component	0220	人行横道桩	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
251	standard	GB/T 47678.5-2026	matter	02021	GB/T 30428.2-2013	component	0221	便道桩	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
252	standard	GB/T 47678.5-2026	matter	02022	GB/T 30428.2-2013	component	0222	柔性隔离体	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
253	standard	GB/T 47678.5-2026	matter	02023	GB/T 30428.2-2013	component	0223	道路信息显示屏	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
254	standard	GB/T 47678.5-2026	matter	02024	GB/T 30428.2-2013	component	0224	道路隔音屏	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
255	standard	GB/T 47678.5-2026	matter	02025	GB/T 30428.2-2013	component	0225	非机动车停放点	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
256	standard	GB/T 47678.5-2026	matter	02026	GB/T 30428.2-2013	component	0226	自行车租赁点	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
257	standard	GB/T 47678.5-2026	matter	02027	GB/T 30428.2-2013	component	0227	存车支架	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
258	standard	GB/T 47678.5-2026	matter	02028	GB/T 30428.2-2013	component	0228	铁道口设施	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
259	standard	GB/T 47678.5-2026	matter	02029	GB/T 30428.2-2013	component	0229	栈桥	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
260	standard	GB/T 47678.5-2026	matter	02030	GB/T 30428.2-2013	component	0230	水域标示牌	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
261	standard	GB/T 47678.5-2026	matter	02031					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
262	standard	GB/T 47678.5-2026	matter	02032					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
263	standard	GB/T 47678.5-2026	matter	02033					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
264	standard	GB/T 47678.5-2026	matter	02034					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
265	standard	GB/T 47678.5-2026	matter	02035					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
266	standard	GB/T 47678.5-2026	matter	02036					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
267	standard	GB/T 47678.5-2026	matter	02037					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
268	standard	GB/T 47678.5-2026	matter	02038					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
269	standard	GB/T 47678.5-2026	matter	02039					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
270	standard	GB/T 47678.5-2026	matter	02040					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
271	standard	GB/T 47678.5-2026	matter	02041					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
272	standard	GB/T 47678.5-2026	matter	02042					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
273	standard	GB/T 47678.5-2026	matter	02043					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
274	standard	GB/T 47678.5-2026	matter	02044					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
275	standard	GB/T 47678.5-2026	matter	03001	GB/T 30428.2-2013	component	0301	公共厕所	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
276	standard	GB/T 47678.5-2026	matter	03002	GB/T 30428.2-2013	component	0302	公厕指示牌	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
277	standard	GB/T 47678.5-2026	matter	03003	GB/T 30428.2-2013	component	0303	化粪池	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
278	standard	GB/T 47678.5-2026	matter	03004	GB/T 30428.2-2013	component	0304	垃圾中转站	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
279	standard	GB/T 47678.5-2026	matter	03005	GB/T 30428.2-2013	component	0305	垃圾箱（果皮箱、桶）	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
280	standard	GB/T 47678.5-2026	matter	03006	GB/T 30428.2-2013	component	0306	户外广告	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
281	standard	GB/T 47678.5-2026	matter	03007	GB/T 30428.2-2013	component	0307	牌匾标识	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
282	standard	GB/T 47678.5-2026	matter	03008	GB/T 30428.2-2013	component	0308	宣传栏	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
283	standard	GB/T 47678.5-2026	matter	03009	GB/T 30428.2-2013	component	0309	气象监测站	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
284	standard	GB/T 47678.5-2026	matter	03010	GB/T 30428.2-2013	component	0310	环保监测站	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
285	standard	GB/T 47678.5-2026	matter	03011	GB/T 30428.2-2013	component	0311	污水口监测站	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
286	standard	GB/T 47678.5-2026	matter	03012	GB/T 30428.2-2013	component	0312	污水监测器	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
287	standard	GB/T 47678.5-2026	matter	03013	GB/T 30428.2-2013	component	0313	噪声显示屏	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
288	standard	GB/T 47678.5-2026	matter	03014	GB/T 30428.2-2013	component	0314	环卫工具间（箱）	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
289	standard	GB/T 47678.5-2026	matter	03015	GB/T 30428.2-2013	component	0315	宠物拾便纸箱	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
290	standard	GB/T 47678.5-2026	matter	03016					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
291	standard	GB/T 47678.5-2026	matter	04001	GB/T 30428.2-2013	component	0401	古树名木	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
292	standard	GB/T 47678.5-2026	matter	04002	GB/T 30428.2-2013	component	0402	行道树	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
293	standard	GB/T 47678.5-2026	matter	04003	GB/T 30428.2-2013	component	0403	独立树	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
294	standard	GB/T 47678.5-2026	matter	04004	GB/T 30428.2-2013	component	0404	护树设施	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
295	standard	GB/T 47678.5-2026	matter	04005	GB/T 30428.2-2013	component	0405	花钵花架	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
296	standard	GB/T 47678.5-2026	matter	04006	GB/T 30428.2-2013	component	0406	雕塑	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
297	standard	GB/T 47678.5-2026	matter	04007	GB/T 30428.2-2013	component	0407	街头座椅	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
298	standard	GB/T 47678.5-2026	matter	04008	GB/T 30428.2-2013	component	0408	绿地护栏	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
299	standard	GB/T 47678.5-2026	matter	04009	GB/T 30428.2-2013	component	0409	绿地附属设施	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
300	standard	GB/T 47678.5-2026	matter	04010	GB/T 30428.2-2013	component	0410	喷泉	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
301	standard	GB/T 47678.5-2026	matter	04011					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
302	standard	GB/T 47678.5-2026	matter	04012					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
303	standard	GB/T 47678.5-2026	matter	04013					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
304	standard	GB/T 47678.5-2026	matter	04014					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
305	standard	GB/T 47678.5-2026	matter	05002	GB/T 30428.2-2013	component	0502	公房地下室	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
306	standard	GB/T 47678.5-2026	matter	05003	GB/T 30428.2-2013	component	0503	车辆加油（气、电）站	moved	旧标准按部件立案，新标准另列异常事项	2017-01-01	\N	1	\N
307	standard	GB/T 47678.5-2026	matter	05009	GB/T 30428.2-2013	component	0509	文物古迹	moved	旧标准按部件立案，新标准另列异常事项；按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
308	standard	GB/T 47678.5-2026	matter	06001	GB/T 30428.2-2013	matter	0101	私搭乱建	same		2017-01-01	\N	1	\N
309	standard	GB/T 47678.5-2026	matter	06002	GB/T 30428.2-2013	matter	0102	店面无证装修	same		2017-01-01	\N	1	\N
310	standard	GB/T 47678.5-2026	matter	06003	GB/T 30428.2-2013	matter	0103	违章接坡	same		2017-01-01	\N	1	\N
311	standard	GB/T 47678.5-2026	matter	06004	GB/T 30428.2-2013	matter	0104	临街建筑物外立面不洁	reworded		2017-01-01	\N	1	\N
312	standard	GB/T 47678.5-2026	matter	06005	GB/T 30428.2-2013	matter	0105	临街阳台、屋顶脏乱差	same		2017-01-01	\N	1	\N
313	standard	GB/T 47678.5-2026	matter	06006	GB/T 30428.2-2013	matter	0106	擅自在临街建筑物上挂彩旗	same		2017-01-01	\N	1	\N
314	standard	GB/T 47678.5-2026	matter	06007	GB/T 30428.2-2013	matter	0107	沿街晾挂	same		2017-01-01	\N	1	\N
315	standard	GB/T 47678.5-2026	matter	06008	GB/T 30428.2-2013	matter	0108	擅自架设管线、杆线设施	same		2017-01-01	\N	1	\N
316	standard	GB/T 47678.5-2026	matter	06009	GB/T 30428.2-2013	matter	0109	空调室外机低挂	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
317	standard	GB/T 47678.5-2026	matter	06010	GB/T 30428.2-2013	matter	0110	暴露生活垃圾	reworded		2017-01-01	\N	1	\N
318	standard	GB/T 47678.5-2026	matter	06011	GB/T 30428.2-2013	matter	0111	积存垃圾渣土	same		2017-01-01	\N	1	\N
319	standard	GB/T 47678.5-2026	matter	06012	GB/T 30428.2-2013	matter	0112	道路不洁	same		2017-01-01	\N	1	\N
320	standard	GB/T 47678.5-2026	matter	06013	GB/T 30428.2-2013	matter	0113	道路破损	same		2017-01-01	\N	1	\N
321	standard	GB/T 47678.5-2026	matter	06013	GB/T 30428.2-2013	matter	0505	路面塌陷	none	新标准未列，归入道路破损受理	2017-01-01	\N	1	\N
322	standard	GB/T 47678.5-2026	matter	06013	GB/T 30428.2-2013	matter	0506	道路积水	none	新标准未列，归入道路破损受理	2017-01-01	\N	1	\N
323	standard	GB/T 47678.5-2026	matter	06014	GB/T 30428.2-2013	matter	0114	道路遗撒	same		2017-01-01	\N	1	\N
324	standard	GB/T 47678.5-2026	matter	06015	GB/T 30428.2-2013	matter	0115	沙（河）滩不洁	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
325	standard	GB/T 47678.5-2026	matter	06016	GB/T 30428.2-2013	matter	0116	交通标线不清晰	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
326	standard	GB/T 47678.5-2026	matter	06017	GB/T 30428.2-2013	matter	0117	绿地脏乱	same		2017-01-01	\N	1	\N
327	standard	GB/T 47678.5-2026	matter	06018	GB/T 30428.2-2013	matter	0118	绿化弃料	same		2017-01-01	\N	1	\N
328	standard	GB/T 47678.5-2026	matter	06019	GB/T 30428.2-2013	matter	0119	非装饰性吊挂	same		2017-01-01	\N	1	\N
329	standard	GB/T 47678.5-2026	matter	06020	GB/T 30428.2-2013	matter	0120	焚烧垃圾、树叶	same		2017-01-01	\N	1	\N
330	standard	GB/T 47678.5-2026	matter	06021	GB/T 30428.2-2013	matter	0121	病虫害	same		2017-01-01	\N	1	\N
331	standard	GB/T 47678.5-2026	matter	06022	GB/T 30428.2-2013	matter	0122	非法伐树	same		2017-01-01	\N	1	\N
332	standard	GB/T 47678.5-2026	matter	06023	GB/T 30428.2-2013	matter	0123	堤岸破损	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
333	standard	GB/T 47678.5-2026	matter	06024	GB/T 30428.2-2013	matter	0124	水域秩序乱象	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
334	standard	GB/T 47678.5-2026	matter	06025	GB/T 30428.2-2013	matter	0125	水域不洁	same		2017-01-01	\N	1	\N
335	standard	GB/T 47678.5-2026	matter	06027	GB/T 30428.2-2013	matter	0127	油烟污染	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
336	standard	GB/T 47678.5-2026	matter	06028	GB/T 30428.2-2013	matter	0128	商业噪音	reworded		2017-01-01	\N	1	\N
337	standard	GB/T 47678.5-2026	matter	06029	GB/T 30428.2-2013	matter	0129	露天烧烤	same		2017-01-01	\N	1	\N
338	standard	GB/T 47678.5-2026	matter	06030	GB/T 30428.2-2013	matter	0130	乱倒乱排污水、废水	same		2017-01-01	\N	1	\N
339	standard	GB/T 47678.5-2026	matter	06032	GB/T 30428.2-2013	matter	0132	非正规垃圾填埋场	same		2017-01-01	\N	1	\N
340	standard	GB/T 47678.5-2026	matter	06033	GB/T 30428.2-2013	matter	0133	乱丢弃医疗废物	same		2017-01-01	\N	1	\N
341	standard	GB/T 47678.5-2026	matter	06034	GB/T 30428.2-2013	matter	0134	废弃车辆	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
342	standard	GB/T 47678.5-2026	matter	06035	GB/T 30428.2-2013	matter	0135	废弃家具设备	same		2017-01-01	\N	1	\N
343	standard	GB/T 47678.5-2026	matter	06036	GB/T 30428.2-2013	matter	0136	乱堆物堆料	reworded		2017-01-01	\N	1	\N
344	standard	GB/T 47678.5-2026	matter	06037	GB/T 30428.2-2013	matter	0137	动物尸体	same		2017-01-01	\N	1	\N
345	standard	GB/T 47678.5-2026	matter	06038	GB/T 30428.2-2013	matter	0138	擅自饲养家禽家畜	same		2017-01-01	\N	1	\N
346	standard	GB/T 47678.5-2026	matter	06039					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
347	standard	GB/T 47678.5-2026	matter	06040					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
348	standard	GB/T 47678.5-2026	matter	06041					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
349	standard	GB/T 47678.5-2026	matter	06042					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
350	standard	GB/T 47678.5-2026	matter	06043					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
351	standard	GB/T 47678.5-2026	matter	06044					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
352	standard	GB/T 47678.5-2026	matter	06045					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
353	standard	GB/T 47678.5-2026	matter	06046					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
354	standard	GB/T 47678.5-2026	matter	06047					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
355	standard	GB/T 47678.5-2026	matter	06048					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
356	standard	GB/T 47678.5-2026	matter	06049					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
357	standard	GB/T 47678.5-2026	matter	06050					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
358	standard	GB/T 47678.5-2026	matter	06051					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
359	standard	GB/T 47678.5-2026	matter	06052					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
360	standard	GB/T 47678.5-2026	matter	07001	GB/T 30428.2-2013	matter	0201	非法小广告	same		2017-01-01	\N	1	\N
361	standard	GB/T 47678.5-2026	matter	07002	GB/T 30428.2-2013	matter	0202	街头散发广告	same		2017-01-01	\N	1	\N
362	standard	GB/T 47678.5-2026	matter	07003	GB/T 30428.2-2013	matter	0203	违规户外广告	same		2017-01-01	\N	1	\N
363	standard	GB/T 47678.5-2026	matter	07003	GB/T 30428.2-2013	matter	0205	户外广告设置位置不合理	none	新标准未列，归入违规户外广告受理	2017-01-01	\N	1	\N
364	standard	GB/T 47678.5-2026	matter	07004	GB/T 30428.2-2013	matter	0204	广告语言文字不规范	same		2017-01-01	\N	1	\N
365	standard	GB/T 47678.5-2026	matter	07006	GB/T 30428.2-2013	matter	0206	违规牌匾标识	same		2017-01-01	\N	1	\N
366	standard	GB/T 47678.5-2026	matter	07007	GB/T 30428.2-2013	matter	0207	违规标语宣传品	same		2017-01-01	\N	1	\N
367	standard	GB/T 47678.5-2026	matter	07008					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
368	standard	GB/T 47678.5-2026	matter	08001	GB/T 30428.2-2013	matter	0301	施工扰民	same		2017-01-01	\N	1	\N
369	standard	GB/T 47678.5-2026	matter	08002	GB/T 30428.2-2013	matter	0302	施工占道	same		2017-01-01	\N	1	\N
370	standard	GB/T 47678.5-2026	matter	08003	GB/T 30428.2-2013	matter	0303	无证掘路	same		2017-01-01	\N	1	\N
371	standard	GB/T 47678.5-2026	matter	08004	GB/T 30428.2-2013	matter	0304	工地扬尘	same		2017-01-01	\N	1	\N
372	standard	GB/T 47678.5-2026	matter	08005	GB/T 30428.2-2013	matter	0305	施工废弃料	same		2017-01-01	\N	1	\N
373	standard	GB/T 47678.5-2026	matter	08006	GB/T 30428.2-2013	matter	0306	施工物料乱堆放	same		2017-01-01	\N	1	\N
374	standard	GB/T 47678.5-2026	matter	08007	GB/T 30428.2-2013	matter	0307	施工工地围挡	reworded		2017-01-01	\N	1	\N
375	standard	GB/T 47678.5-2026	matter	08008	GB/T 30428.2-2013	matter	0308	施工工地道路未硬化	same		2017-01-01	\N	1	\N
376	standard	GB/T 47678.5-2026	matter	08009	GB/T 30428.2-2013	matter	0309	施工工地出入口道路破损	same		2017-01-01	\N	1	\N
377	standard	GB/T 47678.5-2026	matter	08010	GB/T 30428.2-2013	matter	0310	施工完成后未场光地净	same		2017-01-01	\N	1	\N
378	standard	GB/T 47678.5-2026	matter	08011	GB/T 30428.2-2013	matter	0311	渣土运输车辆未安装密闭装置	same		2017-01-01	\N	1	\N
379	standard	GB/T 47678.5-2026	matter	08012	GB/T 30428.2-2013	matter	0312	施工工地车轮夹带	same		2017-01-01	\N	1	\N
380	standard	GB/T 47678.5-2026	matter	08013					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
381	standard	GB/T 47678.5-2026	matter	08014					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
382	standard	GB/T 47678.5-2026	matter	08015					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
383	standard	GB/T 47678.5-2026	matter	08016					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
384	standard	GB/T 47678.5-2026	matter	09001	GB/T 30428.2-2013	matter	0401	无照经营游商	same		2017-01-01	\N	1	\N
385	standard	GB/T 47678.5-2026	matter	09002	GB/T 30428.2-2013	matter	0402	早（夜）市管理问题	same		2017-01-01	\N	1	\N
386	standard	GB/T 47678.5-2026	matter	09003	GB/T 30428.2-2013	matter	0403	流浪乞讨	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
387	standard	GB/T 47678.5-2026	matter	09004	GB/T 30428.2-2013	matter	0404	占道废品收购	reworded		2017-01-01	\N	1	\N
388	standard	GB/T 47678.5-2026	matter	09005	GB/T 30428.2-2013	matter	0405	店外经营	same		2017-01-01	\N	1	\N
389	standard	GB/T 47678.5-2026	matter	09006	GB/T 30428.2-2013	matter	0406	占道经营	same		2017-01-01	\N	1	\N
390	standard	GB/T 47678.5-2026	matter	09008	GB/T 30428.2-2013	matter	0408	非法出版物销售	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
391	standard	GB/T 47678.5-2026	matter	09009	GB/T 30428.2-2013	matter	0409	机动车乱停放	same	按编号规则推定，未见旧标准原表	2017-01-01	\N	1	\N
392	standard	GB/T 47678.5-2026	matter	09010	GB/T 30428.2-2013	matter	0410	非机动车乱停放	same		2017-01-01	\N	1	\N
393	standard	GB/T 47678.5-2026	matter	09011					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
394	standard	GB/T 47678.5-2026	matter	09012					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
395	standard	GB/T 47678.5-2026	matter	09013	GB/T 30428.2-2013	matter	0602	临街屠宰	moved	旧标准列在其他事件类	2017-01-01	\N	1	\N
396	standard	GB/T 47678.5-2026	matter	09014					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
397	standard	GB/T 47678.5-2026	matter	09015					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
398	standard	GB/T 47678.5-2026	matter	09016					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
399	standard	GB/T 47678.5-2026	matter	09017					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
400	standard	GB/T 47678.5-2026	matter	09018					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
401	standard	GB/T 47678.5-2026	matter	09019					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
402	standard	GB/T 47678.5-2026	matter	09020					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
403	standard	GB/T 47678.5-2026	matter	09021					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
404	standard	GB/T 47678.5-2026	matter	09022					none	旧标准没有这一类（推定）	2017-01-01	\N	1	\N
405	standard	GB/T 47678.5-2026	matter	10001	GB/T 30428.2-2013	matter	0507	道路积雪、积冰	moved	旧标准列在突发事件类	2017-01-01	\N	1	\N
406	standard	GB/T 47678.5-2026	matter	10002	GB/T 30428.2-2013	matter	0508	架空线缆脱落	moved	旧标准列在突发事件类	2017-01-01	\N	1	\N
407	standard	GT-EXT-2026	component	05999	GB/T 30428.2-2013	component	0504	液化气站	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
408	standard	GT-EXT-2026	matter	05999	GB/T 30428.2-2013	component	0504	液化气站	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
409	standard	GT-EXT-2026	matter	06999	GB/T 30428.2-2013	matter	0131	餐厨垃圾遗撒和污染	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
410	standard	GT-EXT-2026	matter	09997	GB/T 30428.2-2013	matter	0604	门前四包（五包）	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
411	standard	GT-EXT-2026	matter	10996	GB/T 30428.2-2013	matter	0504	热力管道破裂	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
412	standard	GT-EXT-2026	matter	10997	GB/T 30428.2-2013	matter	0503	排水管道堵塞、破裂	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
413	standard	GT-EXT-2026	matter	10998	GB/T 30428.2-2013	matter	0502	燃气管道破裂	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
414	standard	GT-EXT-2026	matter	10999	GB/T 30428.2-2013	matter	0501	供水管道破裂	none	新标准未列，本包以扩展类受理	2017-01-01	\N	1	\N
\.


--
-- Data for Name: distinction; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.distinction (row_id, pack, standard, kind, code, other, choose, holds_when, holds_when_en, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	GB/T 47678.5-2026	matter	03005	06042	03005	箱子破损、歪倒、脏污或不在原位	the bin itself is broken or fallen or dirty or out of place	2017-01-01	\N	1	\N
2	standard	GB/T 47678.5-2026	matter	03005	06042	06042	箱子是好的，只是垃圾满了	the bin is sound but full	2017-01-01	\N	1	\N
3	standard	GB/T 47678.5-2026	matter	06001	08016	06001	私人在院内、楼顶、路边搭建棚屋等	somebody has put up a shed or shelter in a yard or on a roof or beside the road	2017-01-01	\N	1	\N
4	standard	GB/T 47678.5-2026	matter	06001	08016	08016	整栋房屋或工程没有规划、施工许可	a whole building or project has no planning or building permit	2017-01-01	\N	1	\N
5	standard	GB/T 47678.5-2026	matter	06010	06011	06010	垃圾零散、刚丢不久，没有容器	the waste is loose and fresh and there is no container	2017-01-01	\N	1	\N
6	standard	GB/T 47678.5-2026	matter	06010	06011	06011	垃圾成堆、堆了很久，或混有渣土	it is a large heap that has lain for long or is mixed with soil and debris	2017-01-01	\N	1	\N
7	standard	GB/T 47678.5-2026	matter	06010	06042	06010	垃圾散落在地上，旁边没有收集容器	waste lies about and there is no container	2017-01-01	\N	1	\N
8	standard	GB/T 47678.5-2026	matter	06010	06042	06042	垃圾箱或垃圾站完好，垃圾高过箱口或堆到箱外	the bin or waste station is whole and waste stands above its rim or beside it	2017-01-01	\N	1	\N
9	standard	GB/T 47678.5-2026	matter	06012	06014	06012	只是路面没有扫净，看不出从哪里洒落	the road is simply not clean and no spill can be traced	2017-01-01	\N	1	\N
10	standard	GB/T 47678.5-2026	matter	06012	06014	06014	看得出是车辆或工地洒落的	it was clearly spilled by a vehicle or from a building site	2017-01-01	\N	1	\N
11	standard	GB/T 47678.5-2026	matter	06012	08004	06012	灰尘在路面上，附近没有工地	the dust lies on the road and no site is near	2017-01-01	\N	1	\N
12	standard	GB/T 47678.5-2026	matter	06012	08004	08004	灰尘在工地内，或正从工地扬起	the dust is on a building site or rises from it	2017-01-01	\N	1	\N
13	standard	GB/T 47678.5-2026	matter	06017	06045	06017	绿地里有垃圾杂物，或养护不到位	there is litter in the green space or it is poorly kept	2017-01-01	\N	1	\N
14	standard	GB/T 47678.5-2026	matter	06017	06045	06045	绿地被占用、硬化、开挖，或植物被毁	the green space is occupied, paved or dug up or plants are destroyed	2017-01-01	\N	1	\N
15	standard	GB/T 47678.5-2026	matter	06028	08001	06028	声音来自商铺、广场、居民家等	the noise comes from shops or a square or homes	2017-01-01	\N	1	\N
16	standard	GB/T 47678.5-2026	matter	06028	08001	08001	声音来自施工	the noise comes from building works	2017-01-01	\N	1	\N
17	standard	GB/T 47678.5-2026	matter	06036	08006	06036	没有施工，堆的是其他杂物	there are no building works and the things are of another kind	2017-01-01	\N	1	\N
18	standard	GB/T 47678.5-2026	matter	06036	08006	08006	旁边有施工，堆的是建筑材料	there are building works and the things are building material	2017-01-01	\N	1	\N
19	standard	GB/T 47678.5-2026	matter	07001	07003	07001	张贴、喷涂、悬挂的小张广告	it is a small notice pasted or sprayed or hung up	2017-01-01	\N	1	\N
20	standard	GB/T 47678.5-2026	matter	07001	07003	07003	独立设置或固定在建筑上的广告设施	it is an advertising structure standing by itself or fixed to a building	2017-01-01	\N	1	\N
21	standard	GB/T 47678.5-2026	matter	09005	09006	09005	有门店，货物或桌椅摆到店外	a shop has put its goods or tables outside	2017-01-01	\N	1	\N
22	standard	GB/T 47678.5-2026	matter	09005	09006	09006	没有门店，流动或独立的摊位占道	it is a stall without a shop that stands or moves on the road	2017-01-01	\N	1	\N
\.


--
-- Data for Name: edit; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.edit (id, key, state, why, rows, undoes, made_by, made_at, day, edition, settled_by, settled_at, reasons) FROM stdin;
\.


--
-- Data for Name: edition; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.edition (only_row, current) FROM stdin;
t	1
\.


--
-- Data for Name: escalation; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.escalation (row_id, pack, rule, trigger, after, class, level, urgent, target, means, every, most, held_from, held_to, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	answer-1	unanswered	0.0166666666666666666666666667 continuous-hours				supervisor	escalate		1	\N	\N	2017-01-01	\N	1	\N
2	standard	answer-2	unanswered	1 working-days				leader	escalate	1 working-days	3	\N	\N	2017-01-01	\N	1	\N
\.


--
-- Data for Name: filing_condition; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.filing_condition (row_id, pack, id, standard, kind, code, condition, limits, closing, needs_evidence, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	matter-04002-4	GB/T 47678.5-2026	matter	04002	行道树缺株	{"15 working-days"}	适宜季节内补植	t	2017-01-01	\N	1	\N
2	standard	matter-04009-5	GB/T 47678.5-2026	matter	04009	绿地内供水设施漏水	{"2 continuous-hours"}	止住漏水	t	2017-01-01	\N	1	\N
3	standard	matter-05998-4	GT-EXT-2026	matter	05998	指示牌、标识牌表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
4	standard	component-01002-1	GB/T 47678.5-2026	component	01002	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
5	standard	matter-01001-1	GB/T 47678.5-2026	matter	01001	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
6	standard	matter-01001-2	GB/T 47678.5-2026	matter	01001	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
7	standard	matter-01001-3	GB/T 47678.5-2026	matter	01001	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
8	standard	matter-01001-4	GB/T 47678.5-2026	matter	01001	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
9	standard	matter-01002-1	GB/T 47678.5-2026	matter	01002	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
10	standard	matter-01002-2	GB/T 47678.5-2026	matter	01002	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
11	standard	matter-01002-3	GB/T 47678.5-2026	matter	01002	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
12	standard	matter-01002-4	GB/T 47678.5-2026	matter	01002	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
13	standard	matter-01003-1	GB/T 47678.5-2026	matter	01003	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
14	standard	matter-01003-2	GB/T 47678.5-2026	matter	01003	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
15	standard	matter-01003-3	GB/T 47678.5-2026	matter	01003	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
16	standard	matter-01003-4	GB/T 47678.5-2026	matter	01003	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
17	standard	matter-01004-1	GB/T 47678.5-2026	matter	01004	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
18	standard	matter-01004-2	GB/T 47678.5-2026	matter	01004	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
19	standard	matter-01004-3	GB/T 47678.5-2026	matter	01004	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
20	standard	matter-01004-4	GB/T 47678.5-2026	matter	01004	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
21	standard	matter-01004-5	GB/T 47678.5-2026	matter	01004	雨水箅子堵塞三分之一以上，排水不畅	{"1 working-days","2 working-days","3 working-days"}	箅面和箅下疏通，排水顺畅	t	2017-01-01	\N	1	\N
22	standard	matter-01005-1	GB/T 47678.5-2026	matter	01005	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
23	standard	matter-01005-2	GB/T 47678.5-2026	matter	01005	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
24	standard	matter-01005-3	GB/T 47678.5-2026	matter	01005	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
25	standard	matter-01005-4	GB/T 47678.5-2026	matter	01005	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
26	standard	matter-01006-1	GB/T 47678.5-2026	matter	01006	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
27	standard	matter-01006-2	GB/T 47678.5-2026	matter	01006	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
28	standard	matter-01006-3	GB/T 47678.5-2026	matter	01006	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
382	standard	matter-04006-1	GB/T 47678.5-2026	matter	04006	雕塑倾斜、移位或倒下	{"5 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
29	standard	matter-01074-2	GB/T 47678.5-2026	matter	01074	管廊地面设施积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
30	standard	matter-01006-4	GB/T 47678.5-2026	matter	01006	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
31	standard	matter-01007-1	GB/T 47678.5-2026	matter	01007	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
32	standard	matter-01007-2	GB/T 47678.5-2026	matter	01007	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
33	standard	matter-01007-3	GB/T 47678.5-2026	matter	01007	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
34	standard	matter-01007-4	GB/T 47678.5-2026	matter	01007	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
35	standard	matter-01008-1	GB/T 47678.5-2026	matter	01008	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
36	standard	matter-01008-2	GB/T 47678.5-2026	matter	01008	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
37	standard	matter-01008-3	GB/T 47678.5-2026	matter	01008	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
38	standard	matter-01008-4	GB/T 47678.5-2026	matter	01008	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
39	standard	matter-01009-1	GB/T 47678.5-2026	matter	01009	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
40	standard	matter-01009-2	GB/T 47678.5-2026	matter	01009	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
41	standard	matter-01009-3	GB/T 47678.5-2026	matter	01009	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
42	standard	matter-01009-4	GB/T 47678.5-2026	matter	01009	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
43	standard	matter-01010-1	GB/T 47678.5-2026	matter	01010	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
44	standard	matter-01010-2	GB/T 47678.5-2026	matter	01010	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
45	standard	matter-01010-3	GB/T 47678.5-2026	matter	01010	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
46	standard	matter-01010-4	GB/T 47678.5-2026	matter	01010	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
47	standard	matter-01011-1	GB/T 47678.5-2026	matter	01011	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
48	standard	matter-01011-2	GB/T 47678.5-2026	matter	01011	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
49	standard	matter-01011-3	GB/T 47678.5-2026	matter	01011	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
50	standard	matter-01011-4	GB/T 47678.5-2026	matter	01011	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
51	standard	matter-01012-1	GB/T 47678.5-2026	matter	01012	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
52	standard	matter-01012-2	GB/T 47678.5-2026	matter	01012	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
53	standard	matter-01012-3	GB/T 47678.5-2026	matter	01012	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
54	standard	matter-01012-4	GB/T 47678.5-2026	matter	01012	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
55	standard	matter-01013-default	GB/T 47678.5-2026	matter	01013	【缺省条件，请由本市替换】消防设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
56	standard	matter-01014-1	GB/T 47678.5-2026	matter	01014	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
57	standard	matter-01014-2	GB/T 47678.5-2026	matter	01014	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
58	standard	matter-01014-3	GB/T 47678.5-2026	matter	01014	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
59	standard	matter-01014-4	GB/T 47678.5-2026	matter	01014	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
60	standard	matter-01015-1	GB/T 47678.5-2026	matter	01015	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
61	standard	matter-01015-2	GB/T 47678.5-2026	matter	01015	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
62	standard	matter-01015-3	GB/T 47678.5-2026	matter	01015	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
63	standard	matter-01015-4	GB/T 47678.5-2026	matter	01015	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
64	standard	matter-01017-1	GB/T 47678.5-2026	matter	01017	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
65	standard	matter-01017-2	GB/T 47678.5-2026	matter	01017	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
66	standard	matter-01017-3	GB/T 47678.5-2026	matter	01017	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
67	standard	matter-01017-4	GB/T 47678.5-2026	matter	01017	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
68	standard	matter-01018-1	GB/T 47678.5-2026	matter	01018	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
69	standard	matter-01018-2	GB/T 47678.5-2026	matter	01018	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
70	standard	matter-01018-3	GB/T 47678.5-2026	matter	01018	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
71	standard	matter-01018-4	GB/T 47678.5-2026	matter	01018	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
72	standard	matter-01019-1	GB/T 47678.5-2026	matter	01019	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
73	standard	matter-01019-2	GB/T 47678.5-2026	matter	01019	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
74	standard	matter-01019-3	GB/T 47678.5-2026	matter	01019	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
75	standard	matter-01019-4	GB/T 47678.5-2026	matter	01019	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
76	standard	matter-01020-1	GB/T 47678.5-2026	matter	01020	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
77	standard	matter-01020-2	GB/T 47678.5-2026	matter	01020	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
78	standard	matter-01020-3	GB/T 47678.5-2026	matter	01020	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
79	standard	matter-01020-4	GB/T 47678.5-2026	matter	01020	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
80	standard	matter-01021-1	GB/T 47678.5-2026	matter	01021	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
81	standard	matter-01021-2	GB/T 47678.5-2026	matter	01021	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
82	standard	matter-01021-3	GB/T 47678.5-2026	matter	01021	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
113	standard	matter-01031-1	GB/T 47678.5-2026	matter	01031	通信杆倾斜、倒伏或折断，危及安全	{"4 continuous-hours"}	险情消除，杆体修复或拆除	t	2017-01-01	\N	1	\N
83	standard	matter-01021-4	GB/T 47678.5-2026	matter	01021	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
84	standard	matter-01022-1	GB/T 47678.5-2026	matter	01022	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
85	standard	matter-01022-2	GB/T 47678.5-2026	matter	01022	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
86	standard	matter-01022-3	GB/T 47678.5-2026	matter	01022	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
87	standard	matter-01022-4	GB/T 47678.5-2026	matter	01022	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
88	standard	matter-01023-1	GB/T 47678.5-2026	matter	01023	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
89	standard	matter-01023-2	GB/T 47678.5-2026	matter	01023	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
90	standard	matter-01023-3	GB/T 47678.5-2026	matter	01023	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
91	standard	matter-01023-4	GB/T 47678.5-2026	matter	01023	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
92	standard	matter-01024-default	GB/T 47678.5-2026	matter	01024	【缺省条件，请由本市替换】水井异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
93	standard	matter-01025-1	GB/T 47678.5-2026	matter	01025	供水器漏水	{"2 continuous-hours"}	止住漏水	t	2017-01-01	\N	1	\N
94	standard	matter-01025-2	GB/T 47678.5-2026	matter	01025	供水器破损或严重锈蚀	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
95	standard	matter-01025-3	GB/T 47678.5-2026	matter	01025	供水器表面脏污	{"4 working-hours","6 working-hours","8 working-hours"}	擦洗干净	t	2017-01-01	\N	1	\N
96	standard	matter-01025-4	GB/T 47678.5-2026	matter	01025	供水器已废弃	{"5 working-days","7 working-days","10 working-days"}	拆除并恢复路面	t	2017-01-01	\N	1	\N
97	standard	matter-01026-1	GB/T 47678.5-2026	matter	01026	盖板缺失、移位或开裂，有跌落危险	{"4 continuous-hours"}	盖板补装或更换，险情消除	t	2017-01-01	\N	1	\N
98	standard	matter-01026-2	GB/T 47678.5-2026	matter	01026	盖板破损面积超过 25 平方厘米	{"1 working-days","2 working-days","3 working-days"}	盖板更换或修好	t	2017-01-01	\N	1	\N
99	standard	matter-01027-1	GB/T 47678.5-2026	matter	01027	通信交接箱倾斜、移位或倒下	{"2 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
100	standard	matter-01027-2	GB/T 47678.5-2026	matter	01027	通信交接箱破损、缺件、变形或严重锈蚀	{"2 working-days","3 working-days","5 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
101	standard	matter-01027-3	GB/T 47678.5-2026	matter	01027	通信交接箱表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
102	standard	matter-01027-4	GB/T 47678.5-2026	matter	01027	通信交接箱已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
103	standard	matter-01028-1	GB/T 47678.5-2026	matter	01028	电力设施破损、缺件、变形或严重锈蚀	{"4 working-days","5 working-days","8 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
104	standard	matter-01028-2	GB/T 47678.5-2026	matter	01028	电力设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
105	standard	matter-01028-3	GB/T 47678.5-2026	matter	01028	电力设施已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
106	standard	matter-01028-4	GB/T 47678.5-2026	matter	01028	电力设施柜门、箱门未关	{"1 working-days","2 working-days","3 working-days"}	门已关好锁牢	t	2017-01-01	\N	1	\N
107	standard	matter-01029-1	GB/T 47678.5-2026	matter	01029	电力标识牌破损、缺失、歪斜、变形、锈蚀明显或内容有误	{"2 working-days","3 working-days","4 working-days"}	修正、补装或更换	t	2017-01-01	\N	1	\N
108	standard	matter-01029-2	GB/T 47678.5-2026	matter	01029	电力标识牌积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
109	standard	matter-01030-1	GB/T 47678.5-2026	matter	01030	电力立杆倾斜、移位或倒下	{"2 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
110	standard	matter-01030-2	GB/T 47678.5-2026	matter	01030	电力立杆破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
111	standard	matter-01030-3	GB/T 47678.5-2026	matter	01030	电力立杆表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
112	standard	matter-01030-4	GB/T 47678.5-2026	matter	01030	电力立杆已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
114	standard	matter-01031-2	GB/T 47678.5-2026	matter	01031	通信杆破损或明显锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换	t	2017-01-01	\N	1	\N
115	standard	matter-01031-3	GB/T 47678.5-2026	matter	01031	通信杆表面有污渍、积灰	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
116	standard	matter-01031-4	GB/T 47678.5-2026	matter	01031	通信杆已废弃	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
117	standard	matter-01032-default	GB/T 47678.5-2026	matter	01032	【缺省条件，请由本市替换】公交立杆异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
118	standard	matter-01033-default	GB/T 47678.5-2026	matter	01033	【缺省条件，请由本市替换】特殊立杆异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
119	standard	matter-01034-default	GB/T 47678.5-2026	matter	01034	【缺省条件，请由本市替换】不明立杆异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
120	standard	matter-01035-default	GB/T 47678.5-2026	matter	01035	【缺省条件，请由本市替换】旗杆异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
121	standard	matter-01036-default	GB/T 47678.5-2026	matter	01036	【缺省条件，请由本市替换】输油（气）标志异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
122	standard	matter-01037-1	GB/T 47678.5-2026	matter	01037	灯杆倾斜、倒伏或折断	{"1 working-days"}	灯杆扶正、更换或安全拆除	t	2017-01-01	\N	1	\N
123	standard	matter-01037-2	GB/T 47678.5-2026	matter	01037	灯具破损缺失，或电线外露	{"1 working-days"}	灯具和线路恢复完好，无外露带电部位	t	2017-01-01	\N	1	\N
124	standard	matter-01037-3	GB/T 47678.5-2026	matter	01037	个别路灯夜间不亮	{"2 working-days","3 working-days","4 working-days"}	路灯恢复照明	t	2017-01-01	\N	1	\N
125	standard	matter-01037-4	GB/T 47678.5-2026	matter	01037	灯杆锈蚀严重	{"2 working-days","4 working-days","6 working-days"}	除锈并修复	t	2017-01-01	\N	1	\N
126	standard	matter-01037-5	GB/T 47678.5-2026	matter	01037	未按规定时刻开灯或关灯	{"2 working-hours","4 working-hours","8 working-hours"}	启闭时刻恢复正常	t	2017-01-01	\N	1	\N
127	standard	matter-01037-6	GB/T 47678.5-2026	matter	01037	废弃灯杆或残留桩基	{"3 working-days","5 working-days","7 working-days"}	残桩清除，地面恢复	t	2017-01-01	\N	1	\N
128	standard	matter-01038-1	GB/T 47678.5-2026	matter	01038	地灯破损或缺失	{"2 working-days","3 working-days","4 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
129	standard	matter-01038-2	GB/T 47678.5-2026	matter	01038	地灯已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
130	standard	matter-01038-3	GB/T 47678.5-2026	matter	01038	地灯不亮	{"2 working-days","3 working-days","4 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
131	standard	matter-01038-4	GB/T 47678.5-2026	matter	01038	地灯未按规定时间开关	{"2 working-hours","3 working-hours","4 working-hours"}	开关时间纠正	t	2017-01-01	\N	1	\N
132	standard	matter-01039-1	GB/T 47678.5-2026	matter	01039	景观灯倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
133	standard	matter-01039-2	GB/T 47678.5-2026	matter	01039	景观灯破损、缺件或变形	{"2 working-days","3 working-days","4 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
134	standard	matter-01039-3	GB/T 47678.5-2026	matter	01039	景观灯表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
135	standard	matter-01039-4	GB/T 47678.5-2026	matter	01039	景观灯已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
136	standard	matter-01039-5	GB/T 47678.5-2026	matter	01039	景观灯严重锈蚀	{"2 working-days","3 working-days","4 working-days"}	除锈修复	t	2017-01-01	\N	1	\N
137	standard	matter-01039-6	GB/T 47678.5-2026	matter	01039	景观灯不亮	{"3 working-days","4 working-days","6 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
138	standard	matter-01039-7	GB/T 47678.5-2026	matter	01039	景观灯未按规定时间开关	{"2 working-hours","3 working-hours","4 working-hours"}	开关时间纠正	t	2017-01-01	\N	1	\N
139	standard	matter-01039-8	GB/T 47678.5-2026	matter	01039	桥体、楼体亮化的灯光不亮	{"10 working-days","14 working-days","20 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
140	standard	matter-01039-9	GB/T 47678.5-2026	matter	01039	桥体、楼体亮化显示的内容有误	{"1 continuous-hours"}	错误内容撤下或更正	t	2017-01-01	\N	1	\N
141	standard	matter-01039-10	GB/T 47678.5-2026	matter	01039	桥体、楼体亮化未按规定时间开关	{"2 working-hours","3 working-hours","4 working-hours"}	开关时间纠正	t	2017-01-01	\N	1	\N
142	standard	matter-01040-1	GB/T 47678.5-2026	matter	01040	报刊亭亭身或附属设施破损、缺失、锈蚀明显	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
143	standard	matter-01040-2	GB/T 47678.5-2026	matter	01040	报刊亭积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
144	standard	matter-01040-3	GB/T 47678.5-2026	matter	01040	报刊亭已废弃	{"7 working-days","10 working-days","14 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
145	standard	matter-01041-default	GB/T 47678.5-2026	matter	01041	【缺省条件，请由本市替换】电话亭异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
146	standard	matter-01042-default	GB/T 47678.5-2026	matter	01042	【缺省条件，请由本市替换】邮筒异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
147	standard	matter-01043-default	GB/T 47678.5-2026	matter	01043	【缺省条件，请由本市替换】信息亭异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
148	standard	matter-01044-default	GB/T 47678.5-2026	matter	01044	【缺省条件，请由本市替换】售货亭异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
149	standard	matter-01045-1	GB/T 47678.5-2026	matter	01045	自动售货机歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正放稳	t	2017-01-01	\N	1	\N
150	standard	matter-01045-2	GB/T 47678.5-2026	matter	01045	自动售货机破损、缺件或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好	t	2017-01-01	\N	1	\N
151	standard	matter-01045-3	GB/T 47678.5-2026	matter	01045	自动售货机表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
152	standard	matter-01045-4	GB/T 47678.5-2026	matter	01045	自动售货机废弃，或搬走后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
153	standard	matter-01046-1	GB/T 47678.5-2026	matter	01046	健身设施倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
154	standard	matter-01046-2	GB/T 47678.5-2026	matter	01046	健身设施破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
155	standard	matter-01046-3	GB/T 47678.5-2026	matter	01046	健身设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
156	standard	matter-01046-4	GB/T 47678.5-2026	matter	01046	健身设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
157	standard	matter-01047-default	GB/T 47678.5-2026	matter	01047	【缺省条件，请由本市替换】高压线铁塔异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
158	standard	matter-01048-default	GB/T 47678.5-2026	matter	01048	【缺省条件，请由本市替换】变压器（箱）异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
159	standard	matter-01049-1	GB/T 47678.5-2026	matter	01049	燃气调压站（箱）歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正或更换，无泄漏	t	2017-01-01	\N	1	\N
160	standard	matter-01049-2	GB/T 47678.5-2026	matter	01049	燃气调压站（箱）破损、缺件或严重锈蚀	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
161	standard	matter-01049-3	GB/T 47678.5-2026	matter	01049	燃气调压站（箱）表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
162	standard	matter-01049-4	GB/T 47678.5-2026	matter	01049	燃气调压站（箱）已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
163	standard	matter-01050-1	GB/T 47678.5-2026	matter	01050	监控设备或立杆歪斜、倒下、折断	{"1 working-days","2 working-days","3 working-days"}	扶正或更换，周边安全	t	2017-01-01	\N	1	\N
164	standard	matter-01050-2	GB/T 47678.5-2026	matter	01050	监控设备破损、缺件、严重锈蚀或电线裸露	{"3 working-days","4 working-days","6 working-days"}	修好或更换，无裸露电线	t	2017-01-01	\N	1	\N
165	standard	matter-01050-3	GB/T 47678.5-2026	matter	01050	监控设备或立杆表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
166	standard	matter-01050-4	GB/T 47678.5-2026	matter	01050	监控设备废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
167	standard	matter-01051-1	GB/T 47678.5-2026	matter	01051	治安岗亭破损或缺件	{"5 working-days","7 working-days","10 working-days"}	修好	t	2017-01-01	\N	1	\N
168	standard	matter-01051-2	GB/T 47678.5-2026	matter	01051	治安岗亭表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
169	standard	matter-01051-3	GB/T 47678.5-2026	matter	01051	治安岗亭已废弃	{"7 working-days","10 working-days","14 working-days"}	移除，地面恢复	t	2017-01-01	\N	1	\N
170	standard	matter-01052-1	GB/T 47678.5-2026	matter	01052	休息亭破损、缺件或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好	t	2017-01-01	\N	1	\N
171	standard	matter-01052-2	GB/T 47678.5-2026	matter	01052	休息亭脏污	{"1 working-days","2 working-days","3 working-days"}	清扫擦洗干净	t	2017-01-01	\N	1	\N
172	standard	matter-01052-3	GB/T 47678.5-2026	matter	01052	休息亭已废弃	{"7 working-days","10 working-days","14 working-days"}	移除，地面恢复	t	2017-01-01	\N	1	\N
173	standard	matter-01053-default	GB/T 47678.5-2026	matter	01053	【缺省条件，请由本市替换】自助缴费机异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
174	standard	matter-01054-1	GB/T 47678.5-2026	matter	01054	充电桩破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
175	standard	matter-01054-2	GB/T 47678.5-2026	matter	01054	充电桩表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
176	standard	matter-01054-3	GB/T 47678.5-2026	matter	01054	充电桩已废弃，或拆除后留有残桩	{"10 working-days","14 working-days","20 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
177	standard	matter-01054-4	GB/T 47678.5-2026	matter	01054	未经批准设置充电站（桩）	{"2 working-days","3 working-days","4 working-days"}	依程序拆除	t	2017-01-01	\N	1	\N
178	standard	matter-01055-default	GB/T 47678.5-2026	matter	01055	【缺省条件，请由本市替换】防蚊闸异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
179	standard	matter-01056-default	GB/T 47678.5-2026	matter	01056	【缺省条件，请由本市替换】跨河管道异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
180	standard	matter-01057-1	GB/T 47678.5-2026	matter	01057	露天燃气管道或支架破损、缺件、严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换，无泄漏	t	2017-01-01	\N	1	\N
181	standard	matter-01057-2	GB/T 47678.5-2026	matter	01057	露天燃气管道表面脏污	{"4 working-hours","6 working-hours","8 working-hours"}	擦洗干净	t	2017-01-01	\N	1	\N
182	standard	matter-01058-default	GB/T 47678.5-2026	matter	01058	【缺省条件，请由本市替换】晒衣架异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
183	standard	matter-01059-default	GB/T 47678.5-2026	matter	01059	【缺省条件，请由本市替换】旧衣物回收箱异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
184	standard	matter-01060-default	GB/T 47678.5-2026	matter	01060	【缺省条件，请由本市替换】路灯配电箱异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
185	standard	matter-01061-1	GB/T 47678.5-2026	matter	01061	露天供热管道或附件漏水、破损、缺失、变形、锈蚀明显	{"1 working-days","2 working-days","3 working-days"}	修好或更换，不再漏水	t	2017-01-01	\N	1	\N
186	standard	matter-01062-default	GB/T 47678.5-2026	matter	01062	【缺省条件，请由本市替换】通信基站异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
187	standard	matter-01063-default	GB/T 47678.5-2026	matter	01063	【缺省条件，请由本市替换】水塔异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
188	standard	matter-01064-default	GB/T 47678.5-2026	matter	01064	【缺省条件，请由本市替换】牌楼（门楼）异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
189	standard	matter-01065-default	GB/T 47678.5-2026	matter	01065	【缺省条件，请由本市替换】管理责任公示牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
190	standard	matter-01066-default	GB/T 47678.5-2026	matter	01066	【缺省条件，请由本市替换】紧急报警点异常SOS，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
191	standard	matter-01067-default	GB/T 47678.5-2026	matter	01067	【缺省条件，请由本市替换】防汛监测设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
192	standard	matter-01068-default	GB/T 47678.5-2026	matter	01068	【缺省条件，请由本市替换】水鹤异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
193	standard	matter-01069-1	GB/T 47678.5-2026	matter	01069	水域附属设施歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
194	standard	matter-01069-2	GB/T 47678.5-2026	matter	01069	水域附属设施变形、破损、缺失或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好	t	2017-01-01	\N	1	\N
195	standard	matter-01069-3	GB/T 47678.5-2026	matter	01069	安全警示牌不醒目，或没有救生设施和工具	{"3 working-days","4 working-days","6 working-days"}	警示牌移到醒目处，救生器材配齐	t	2017-01-01	\N	1	\N
196	standard	matter-01069-4	GB/T 47678.5-2026	matter	01069	坡岸、亲水平台损坏或脏乱	{"3 working-days","4 working-days","6 working-days"}	修好并清扫干净	t	2017-01-01	\N	1	\N
197	standard	matter-01069-5	GB/T 47678.5-2026	matter	01069	水域附属设施已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除清走	t	2017-01-01	\N	1	\N
198	standard	matter-01069-6	GB/T 47678.5-2026	matter	01069	水域附属设施积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
199	standard	matter-01070-1	GB/T 47678.5-2026	matter	01070	水域护栏缺失、歪倒、变形、破损或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换，护栏连续	t	2017-01-01	\N	1	\N
200	standard	matter-01070-2	GB/T 47678.5-2026	matter	01070	水域护栏已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除清走	t	2017-01-01	\N	1	\N
201	standard	matter-01070-3	GB/T 47678.5-2026	matter	01070	水域护栏积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
202	standard	matter-01071-1	GB/T 47678.5-2026	matter	01071	防汛墙或附属设施破损、倾斜、垮塌	{"3 working-days","4 working-days","6 working-days"}	修好或重砌，能挡水	t	2017-01-01	\N	1	\N
203	standard	matter-01071-2	GB/T 47678.5-2026	matter	01071	防汛墙墙面脏污	{"1 working-days","2 working-days","3 working-days"}	墙面清洗干净	t	2017-01-01	\N	1	\N
204	standard	matter-01072-default	GB/T 47678.5-2026	matter	01072	【缺省条件，请由本市替换】排水泵站异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
205	standard	matter-01073-default	GB/T 47678.5-2026	matter	01073	【缺省条件，请由本市替换】雨污水排放口异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
206	standard	matter-01074-1	GB/T 47678.5-2026	matter	01074	管廊通风口、出入口、投料口等设施损坏、缺失、移位、脱落或锈蚀明显	{"5 working-days","7 working-days","10 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
207	standard	matter-01075-default	GB/T 47678.5-2026	matter	01075	【缺省条件，请由本市替换】快递柜异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
208	standard	matter-01076-default	GB/T 47678.5-2026	matter	01076	【缺省条件，请由本市替换】公用电梯异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
209	standard	matter-01077-default	GB/T 47678.5-2026	matter	01077	【缺省条件，请由本市替换】综合杆异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
210	standard	matter-02001-1	GB/T 47678.5-2026	matter	02001	停车场地面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
211	standard	matter-02001-2	GB/T 47678.5-2026	matter	02001	未经批准设置停车场	{"2 working-days","3 working-days","4 working-days"}	撤除，恢复原状	t	2017-01-01	\N	1	\N
212	standard	matter-02001-3	GB/T 47678.5-2026	matter	02001	停车场附属设施破损、缺失或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
213	standard	matter-02001-4	GB/T 47678.5-2026	matter	02001	停车场内脏乱	{"1 working-days","2 working-days","3 working-days"}	清扫干净	t	2017-01-01	\N	1	\N
214	standard	matter-02002-default	GB/T 47678.5-2026	matter	02002	【缺省条件，请由本市替换】立体车库异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
215	standard	matter-02003-default	GB/T 47678.5-2026	matter	02003	【缺省条件，请由本市替换】停车计费设备异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
216	standard	matter-02004-1	GB/T 47678.5-2026	matter	02004	公交站亭、站牌倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
217	standard	matter-02004-2	GB/T 47678.5-2026	matter	02004	公交站亭、站牌破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
218	standard	matter-02004-3	GB/T 47678.5-2026	matter	02004	公交站亭、站牌表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
219	standard	matter-02004-4	GB/T 47678.5-2026	matter	02004	公交站亭、站牌已废弃，或拆除后留有残桩	{"7 working-days","10 working-days","14 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
220	standard	matter-02004-5	GB/T 47678.5-2026	matter	02004	站台路面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
221	standard	matter-02004-6	GB/T 47678.5-2026	matter	02004	站亭广告画面破损或内容有误	{"3 working-days","4 working-days","6 working-days"}	更换画面	t	2017-01-01	\N	1	\N
222	standard	matter-02004-7	GB/T 47678.5-2026	matter	02004	站亭广告画面脱落，或灯箱玻璃门未关	{"1 working-days","2 working-days","3 working-days"}	画面固定，灯箱关好	t	2017-01-01	\N	1	\N
223	standard	matter-02005-default	GB/T 47678.5-2026	matter	02005	【缺省条件，请由本市替换】出租车停靠站异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
224	standard	matter-02006-1	GB/T 47678.5-2026	matter	02006	桥体沉降、变形或损坏	{"5 working-days"}	先设围护，后修复	t	2017-01-01	\N	1	\N
225	standard	matter-02006-2	GB/T 47678.5-2026	matter	02006	桥面或台阶破损、坑洼	{"3 working-days","4 working-days","6 working-days"}	修补平整	t	2017-01-01	\N	1	\N
226	standard	matter-02006-3	GB/T 47678.5-2026	matter	02006	桥面积水	{"4 working-hours","6 working-hours","8 working-hours"}	积水排净	t	2017-01-01	\N	1	\N
227	standard	matter-02006-4	GB/T 47678.5-2026	matter	02006	护栏或附属设施破损、缺失	{"5 working-days","7 working-days","10 working-days"}	修复或更换	t	2017-01-01	\N	1	\N
228	standard	matter-02006-5	GB/T 47678.5-2026	matter	02006	桥上灯具不亮或破损	{"3 working-days","4 working-days","6 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
229	standard	matter-02006-6	GB/T 47678.5-2026	matter	02006	桥体表面不洁	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
230	standard	matter-02006-7	GB/T 47678.5-2026	matter	02006	桥上护栏变形或锈蚀明显	{"5 working-days","7 working-days","10 working-days"}	校正、除锈或更换	t	2017-01-01	\N	1	\N
231	standard	matter-02007-1	GB/T 47678.5-2026	matter	02007	地下通道大面积积水，无法通行	{"2 continuous-hours"}	积水抽净，恢复通行	t	2017-01-01	\N	1	\N
232	standard	matter-02007-2	GB/T 47678.5-2026	matter	02007	地下通道地面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
233	standard	matter-02007-3	GB/T 47678.5-2026	matter	02007	地下通道标志牌破损、缺失或内容有误	{"2 working-days","3 working-days","4 working-days"}	修正、补装或更换	t	2017-01-01	\N	1	\N
234	standard	matter-02007-4	GB/T 47678.5-2026	matter	02007	地下通道附属设施破损、缺失	{"1 working-days","2 working-days","3 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
235	standard	matter-02007-5	GB/T 47678.5-2026	matter	02007	地下通道灯具损坏或不亮	{"2 working-days","3 working-days","4 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
236	standard	matter-02007-6	GB/T 47678.5-2026	matter	02007	地下通道脏污	{"1 working-days","2 working-days","3 working-days"}	清洗干净	t	2017-01-01	\N	1	\N
237	standard	matter-02008-1	GB/T 47678.5-2026	matter	02008	立交桥、高架桥桥体损坏、开裂、沉降或变形	{"5 working-days","7 working-days","10 working-days"}	先设围护，后修复	t	2017-01-01	\N	1	\N
238	standard	matter-02008-2	GB/T 47678.5-2026	matter	02008	立交桥、高架桥附属设施破损、缺失、变形或锈蚀明显	{"5 working-days","7 working-days","10 working-days"}	修好、重新涂装或更换	t	2017-01-01	\N	1	\N
239	standard	matter-02008-3	GB/T 47678.5-2026	matter	02008	立交桥、高架桥桥面破损	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
240	standard	matter-02008-4	GB/T 47678.5-2026	matter	02008	立交桥、高架桥桥面积水	{"4 working-hours","6 working-hours","8 working-hours"}	积水排净	t	2017-01-01	\N	1	\N
241	standard	matter-02008-5	GB/T 47678.5-2026	matter	02008	立交桥、高架桥灯具破损或不亮	{"2 working-days","3 working-days","4 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
242	standard	matter-02008-6	GB/T 47678.5-2026	matter	02008	立交桥、高架桥表面积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	清洗干净	t	2017-01-01	\N	1	\N
243	standard	matter-02008-7	GB/T 47678.5-2026	matter	02008	立交桥、高架桥桥下悬挂冰柱	{"4 working-hours","6 working-hours","8 working-hours"}	冰柱清除，下方安全	t	2017-01-01	\N	1	\N
244	standard	matter-02009-1	GB/T 47678.5-2026	matter	02009	桥体开裂、沉降、变形或损坏	{"3 working-days"}	先设围栏，后修复	t	2017-01-01	\N	1	\N
245	standard	matter-02009-2	GB/T 47678.5-2026	matter	02009	附属设施损坏、倾斜或明显锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复并防锈	t	2017-01-01	\N	1	\N
246	standard	matter-02009-3	GB/T 47678.5-2026	matter	02009	桥体表面不洁	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
247	standard	matter-02010-1	GB/T 47678.5-2026	matter	02010	道路指示牌歪斜、倒下或变形	{"5 working-days","7 working-days","10 working-days"}	扶正或更换	t	2017-01-01	\N	1	\N
248	standard	matter-02010-2	GB/T 47678.5-2026	matter	02010	道路指示牌破损、缺失或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
249	standard	matter-02010-3	GB/T 47678.5-2026	matter	02010	道路指示牌内容有误或指向错误	{"5 working-days","7 working-days","10 working-days"}	更换	t	2017-01-01	\N	1	\N
250	standard	matter-02010-4	GB/T 47678.5-2026	matter	02010	道路指示牌表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
251	standard	matter-02010-5	GB/T 47678.5-2026	matter	02010	道路指示牌废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
252	standard	matter-02011-1	GB/T 47678.5-2026	matter	02011	限高架歪斜、倒下或折断	{"4 continuous-hours"}	设警示，险情消除	t	2017-01-01	\N	1	\N
253	standard	matter-02011-2	GB/T 47678.5-2026	matter	02011	限高架主体或附件破损、严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
254	standard	matter-02011-3	GB/T 47678.5-2026	matter	02011	限高标识缺失或内容有误	{"3 working-days","4 working-days","6 working-days"}	补装或更正	t	2017-01-01	\N	1	\N
255	standard	matter-02011-4	GB/T 47678.5-2026	matter	02011	限高架表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
256	standard	matter-02011-5	GB/T 47678.5-2026	matter	02011	限高架废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
257	standard	matter-02012-1	GB/T 47678.5-2026	matter	02012	路名牌倾斜、移位或倒下	{"3 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
258	standard	matter-02012-2	GB/T 47678.5-2026	matter	02012	路名牌破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
259	standard	matter-02012-3	GB/T 47678.5-2026	matter	02012	路名牌表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
260	standard	matter-02012-4	GB/T 47678.5-2026	matter	02012	路名牌已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
261	standard	matter-02012-5	GB/T 47678.5-2026	matter	02012	路名牌内容有误或指向错误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
262	standard	matter-02013-default	GB/T 47678.5-2026	matter	02013	【缺省条件，请由本市替换】地名牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
263	standard	matter-02014-default	GB/T 47678.5-2026	matter	02014	【缺省条件，请由本市替换】交通信号灯异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
264	standard	matter-02015-default	GB/T 47678.5-2026	matter	02015	【缺省条件，请由本市替换】交通信号设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
265	standard	matter-02016-default	GB/T 47678.5-2026	matter	02016	【缺省条件，请由本市替换】交通岗亭异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
266	standard	matter-02017-1	GB/T 47678.5-2026	matter	02017	护栏倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
267	standard	matter-02017-2	GB/T 47678.5-2026	matter	02017	护栏破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
268	standard	matter-02017-3	GB/T 47678.5-2026	matter	02017	护栏表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
269	standard	matter-02017-4	GB/T 47678.5-2026	matter	02017	护栏已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
270	standard	matter-02018-default	GB/T 47678.5-2026	matter	02018	【缺省条件，请由本市替换】防撞桶异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
271	standard	matter-02019-1	GB/T 47678.5-2026	matter	02019	安全岛（渠化岛）地面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
272	standard	matter-02019-2	GB/T 47678.5-2026	matter	02019	安全岛（渠化岛）附属设施破损、缺失	{"2 working-days","3 working-days","4 working-days"}	修好	t	2017-01-01	\N	1	\N
273	standard	matter-02019-3	GB/T 47678.5-2026	matter	02019	安全岛（渠化岛）设施表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
274	standard	matter-02019-4	GB/T 47678.5-2026	matter	02019	安全岛（渠化岛）植物长势差或枯死	{"2 working-days","3 working-days","4 working-days"}	修剪、清理或更换	t	2017-01-01	\N	1	\N
275	standard	matter-02019-5	GB/T 47678.5-2026	matter	02019	安全岛（渠化岛）上有障碍物，影响通行	{"4 working-hours","6 working-hours","8 working-hours"}	障碍物清走	t	2017-01-01	\N	1	\N
276	standard	matter-02020-1	GB/T 47678.5-2026	matter	02020	人行横道桩倾斜、移位或倒下	{"3 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
277	standard	matter-02020-2	GB/T 47678.5-2026	matter	02020	人行横道桩破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
278	standard	matter-02020-3	GB/T 47678.5-2026	matter	02020	人行横道桩表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
279	standard	matter-02020-4	GB/T 47678.5-2026	matter	02020	人行横道桩已废弃，或拆除后留有残桩	{"2 working-days","3 working-days","5 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
280	standard	matter-02021-1	GB/T 47678.5-2026	matter	02021	便道桩倾斜、移位或倒下	{"3 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
281	standard	matter-02021-2	GB/T 47678.5-2026	matter	02021	便道桩破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
282	standard	matter-02021-3	GB/T 47678.5-2026	matter	02021	便道桩表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
283	standard	matter-02021-4	GB/T 47678.5-2026	matter	02021	便道桩已废弃，或拆除后留有残桩	{"2 working-days","3 working-days","5 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
284	standard	matter-02022-default	GB/T 47678.5-2026	matter	02022	【缺省条件，请由本市替换】柔性隔离体异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
285	standard	matter-02023-default	GB/T 47678.5-2026	matter	02023	【缺省条件，请由本市替换】道路信息显示屏异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
286	standard	matter-02024-1	GB/T 47678.5-2026	matter	02024	道路隔音屏歪斜或倒下	{"3 working-days","4 working-days","6 working-days"}	扶正固定	t	2017-01-01	\N	1	\N
287	standard	matter-02024-2	GB/T 47678.5-2026	matter	02024	道路隔音屏破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
288	standard	matter-02024-3	GB/T 47678.5-2026	matter	02024	道路隔音屏表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
289	standard	matter-02025-1	GB/T 47678.5-2026	matter	02025	停放设施破损、变形或锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复	t	2017-01-01	\N	1	\N
290	standard	matter-02025-2	GB/T 47678.5-2026	matter	02025	停放标线不清	{"3 working-days","4 working-days","6 working-days"}	重新施划	t	2017-01-01	\N	1	\N
291	standard	matter-02025-3	GB/T 47678.5-2026	matter	02025	停放点环境脏乱	{"4 working-hours","6 working-hours","8 working-hours"}	清扫并摆放整齐	t	2017-01-01	\N	1	\N
292	standard	matter-02026-default	GB/T 47678.5-2026	matter	02026	【缺省条件，请由本市替换】自行车租赁点异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
293	standard	matter-02027-default	GB/T 47678.5-2026	matter	02027	【缺省条件，请由本市替换】存车支架异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
294	standard	matter-02028-default	GB/T 47678.5-2026	matter	02028	【缺省条件，请由本市替换】铁道口设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
295	standard	matter-02029-default	GB/T 47678.5-2026	matter	02029	【缺省条件，请由本市替换】栈桥异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
296	standard	matter-02030-1	GB/T 47678.5-2026	matter	02030	水域标示牌歪斜、倒下或变形	{"3 working-days","4 working-days","6 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
297	standard	matter-02030-2	GB/T 47678.5-2026	matter	02030	水域标示牌破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补装	t	2017-01-01	\N	1	\N
298	standard	matter-02030-3	GB/T 47678.5-2026	matter	02030	水域标示牌内容有误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
299	standard	matter-02030-4	GB/T 47678.5-2026	matter	02030	水域标示牌表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
300	standard	matter-02030-5	GB/T 47678.5-2026	matter	02030	水域标示牌废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
301	standard	matter-02031-default	GB/T 47678.5-2026	matter	02031	【缺省条件，请由本市替换】港监设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
302	standard	matter-02032-default	GB/T 47678.5-2026	matter	02032	【缺省条件，请由本市替换】轨道交通设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
303	standard	matter-02033-default	GB/T 47678.5-2026	matter	02033	【缺省条件，请由本市替换】交通反视镜异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
304	standard	matter-02034-default	GB/T 47678.5-2026	matter	02034	【缺省条件，请由本市替换】无障碍设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
305	standard	matter-02035-default	GB/T 47678.5-2026	matter	02035	【缺省条件，请由本市替换】应急避难指示牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
306	standard	matter-02036-default	GB/T 47678.5-2026	matter	02036	【缺省条件，请由本市替换】救助站指示牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
307	standard	matter-02037-default	GB/T 47678.5-2026	matter	02037	【缺省条件，请由本市替换】文物建筑标志牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
308	standard	matter-02038-default	GB/T 47678.5-2026	matter	02038	【缺省条件，请由本市替换】门（楼号）牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
309	standard	matter-02039-default	GB/T 47678.5-2026	matter	02039	【缺省条件，请由本市替换】公安指示牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
310	standard	matter-02040-default	GB/T 47678.5-2026	matter	02040	【缺省条件，请由本市替换】景区标识牌异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
311	standard	matter-02041-default	GB/T 47678.5-2026	matter	02041	【缺省条件，请由本市替换】停车信息显示屏异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
312	standard	matter-02042-default	GB/T 47678.5-2026	matter	02042	【缺省条件，请由本市替换】铁路桥涵异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
313	standard	matter-02043-default	GB/T 47678.5-2026	matter	02043	【缺省条件，请由本市替换】减速带异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
314	standard	matter-02044-default	GB/T 47678.5-2026	matter	02044	【缺省条件，请由本市替换】公路隧道异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
315	standard	matter-03001-1	GB/T 47678.5-2026	matter	03001	未按公示时间开放	{"4 working-hours","6 working-hours","8 working-hours"}	恢复开放	t	2017-01-01	\N	1	\N
316	standard	matter-03001-2	GB/T 47678.5-2026	matter	03001	厕内或门外 5 米内脏乱、有明显异味	{"1 working-days","2 working-days","3 working-days"}	清洁除味	t	2017-01-01	\N	1	\N
317	standard	matter-03001-3	GB/T 47678.5-2026	matter	03001	洗手液、手纸等便民用品未免费提供	{"4 working-hours","6 working-hours","8 working-hours"}	用品补足	t	2017-01-01	\N	1	\N
318	standard	matter-03001-4	GB/T 47678.5-2026	matter	03001	配套设施破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修复或补齐	t	2017-01-01	\N	1	\N
319	standard	matter-03001-5	GB/T 47678.5-2026	matter	03001	标牌内容有误	{"2 working-days","3 working-days","5 working-days"}	更正	t	2017-01-01	\N	1	\N
320	standard	matter-03001-6	GB/T 47678.5-2026	matter	03001	缺少轮椅通道、扶手、坐便器等无障碍设施	{"5 working-days"}	设置完成，或书面说明建设安排	t	2017-01-01	\N	1	\N
321	standard	matter-03001-7	GB/T 47678.5-2026	matter	03001	公厕内无管理服务人员在岗	{"4 working-hours","6 working-hours","8 working-hours"}	人员到岗	t	2017-01-01	\N	1	\N
322	standard	matter-03001-8	GB/T 47678.5-2026	matter	03001	保洁工具摆放杂乱	{"4 working-hours","6 working-hours","8 working-hours"}	工具归位摆放整齐	t	2017-01-01	\N	1	\N
323	standard	matter-03002-1	GB/T 47678.5-2026	matter	03002	公厕指示牌倾斜、移位或倒下	{"2 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
324	standard	matter-03002-2	GB/T 47678.5-2026	matter	03002	公厕指示牌破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
325	standard	matter-03002-3	GB/T 47678.5-2026	matter	03002	公厕指示牌表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
326	standard	matter-03002-4	GB/T 47678.5-2026	matter	03002	公厕指示牌已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
327	standard	matter-03002-5	GB/T 47678.5-2026	matter	03002	公厕指示牌内容有误或指向错误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
328	standard	matter-03003-1	GB/T 47678.5-2026	matter	03003	化粪池盖板缺失或移位	{"4 continuous-hours"}	设围护，盖板复位或补装	t	2017-01-01	\N	1	\N
329	standard	matter-03003-2	GB/T 47678.5-2026	matter	03003	化粪池盖板破损	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
330	standard	matter-03003-3	GB/T 47678.5-2026	matter	03003	化粪池满溢，污物流出	{"1 working-days","2 working-days","3 working-days"}	清掏，场地冲洗干净	t	2017-01-01	\N	1	\N
331	standard	matter-03004-1	GB/T 47678.5-2026	matter	03004	垃圾间（楼）、中转站建筑或附属设施损坏、缺失	{"2 working-days","3 working-days","4 working-days"}	修好	t	2017-01-01	\N	1	\N
332	standard	matter-03004-2	GB/T 47678.5-2026	matter	03004	垃圾间（楼）、中转站脏乱、污水外流或异味明显	{"1 working-days","2 working-days","3 working-days"}	清理干净，污水和异味消除	t	2017-01-01	\N	1	\N
333	standard	matter-03004-3	GB/T 47678.5-2026	matter	03004	垃圾间（楼）、中转站外 5 米内脏乱	{"1 working-days","2 working-days","3 working-days"}	清理整顿完毕	t	2017-01-01	\N	1	\N
334	standard	matter-03004-4	GB/T 47678.5-2026	matter	03004	垃圾间（楼）、中转站垃圾未及时运走	{"4 working-hours","6 working-hours","8 working-hours"}	垃圾清运完毕	t	2017-01-01	\N	1	\N
335	standard	matter-03005-1	GB/T 47678.5-2026	matter	03005	垃圾箱歪斜、倒下，或箱门未关	{"1 working-days","2 working-days","3 working-days"}	扶正归位，箱门关好	t	2017-01-01	\N	1	\N
336	standard	matter-03005-2	GB/T 47678.5-2026	matter	03005	垃圾箱破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
337	standard	matter-03005-3	GB/T 47678.5-2026	matter	03005	垃圾箱表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
338	standard	matter-03005-4	GB/T 47678.5-2026	matter	03005	垃圾箱配套设施破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
339	standard	matter-03005-5	GB/T 47678.5-2026	matter	03005	垃圾箱标识不全或模糊不清	{"3 working-days","4 working-days","6 working-days"}	标识更新	t	2017-01-01	\N	1	\N
340	standard	matter-03005-6	GB/T 47678.5-2026	matter	03005	垃圾箱未放在规定位置	{"4 working-hours","6 working-hours","8 working-hours"}	放回规定位置	t	2017-01-01	\N	1	\N
341	standard	matter-03006-1	GB/T 47678.5-2026	matter	03006	户外广告设施倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
342	standard	matter-03006-2	GB/T 47678.5-2026	matter	03006	户外广告设施破损、缺件、变形或严重锈蚀	{"2 working-days","3 working-days","5 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
343	standard	matter-03006-3	GB/T 47678.5-2026	matter	03006	户外广告设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
344	standard	matter-03006-4	GB/T 47678.5-2026	matter	03006	户外广告设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
345	standard	matter-03006-5	GB/T 47678.5-2026	matter	03006	户外电子屏花屏或缺亮	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
346	standard	matter-03007-1	GB/T 47678.5-2026	matter	03007	牌匾倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
347	standard	matter-03007-2	GB/T 47678.5-2026	matter	03007	牌匾破损、缺件、变形或严重锈蚀	{"2 working-days","3 working-days","5 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
348	standard	matter-03007-3	GB/T 47678.5-2026	matter	03007	牌匾表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
349	standard	matter-03007-4	GB/T 47678.5-2026	matter	03007	牌匾已废弃，或拆除后留有残桩	{"2 working-days","3 working-days","5 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
350	standard	matter-03007-5	GB/T 47678.5-2026	matter	03007	牌匾文字或内容有误	{"5 working-days","7 working-days","10 working-days"}	更正或更换	t	2017-01-01	\N	1	\N
351	standard	matter-03008-1	GB/T 47678.5-2026	matter	03008	宣传栏倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
352	standard	matter-03008-2	GB/T 47678.5-2026	matter	03008	宣传栏破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
353	standard	matter-03008-3	GB/T 47678.5-2026	matter	03008	宣传栏表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
354	standard	matter-03008-4	GB/T 47678.5-2026	matter	03008	宣传栏已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
355	standard	matter-03008-5	GB/T 47678.5-2026	matter	03008	宣传栏内容有误	{"3 working-days","4 working-days","6 working-days"}	更正或更换	t	2017-01-01	\N	1	\N
356	standard	matter-03009-default	GB/T 47678.5-2026	matter	03009	【缺省条件，请由本市替换】气象监测站异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
357	standard	matter-03010-default	GB/T 47678.5-2026	matter	03010	【缺省条件，请由本市替换】环保监测站异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
358	standard	matter-03011-default	GB/T 47678.5-2026	matter	03011	【缺省条件，请由本市替换】污水口监测站异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
359	standard	matter-03012-default	GB/T 47678.5-2026	matter	03012	【缺省条件，请由本市替换】污水监测器异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
360	standard	matter-03013-default	GB/T 47678.5-2026	matter	03013	【缺省条件，请由本市替换】噪声显示屏异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
361	standard	matter-03014-default	GB/T 47678.5-2026	matter	03014	【缺省条件，请由本市替换】环卫工具间（箱）异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
362	standard	matter-03015-default	GB/T 47678.5-2026	matter	03015	【缺省条件，请由本市替换】宠物拾便纸箱异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
363	standard	matter-03016-1	GB/T 47678.5-2026	matter	03016	烟头收集器歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
364	standard	matter-03016-2	GB/T 47678.5-2026	matter	03016	烟头收集器破损或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
365	standard	matter-03016-3	GB/T 47678.5-2026	matter	03016	烟蒂满溢	{"2 working-hours","3 working-hours","4 working-hours"}	烟蒂清空	t	2017-01-01	\N	1	\N
366	standard	matter-03016-4	GB/T 47678.5-2026	matter	03016	烟头收集器表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
367	standard	matter-04001-1	GB/T 47678.5-2026	matter	04001	古树名木倒伏、倾斜或断枝	{"1 working-days"}	清理并采取保护措施	t	2017-01-01	\N	1	\N
368	standard	matter-04001-2	GB/T 47678.5-2026	matter	04001	古树名木枯死	{"2 working-days"}	查明原因并依规处置	t	2017-01-01	\N	1	\N
369	standard	matter-04002-1	GB/T 47678.5-2026	matter	04002	行道树倒伏、倾斜或断枝	{"1 working-days"}	清理或扶正加固	t	2017-01-01	\N	1	\N
370	standard	matter-04002-2	GB/T 47678.5-2026	matter	04002	枝叶过低、过密，影响行人车辆通行	{"2 working-days","3 working-days","5 working-days"}	修剪到位	t	2017-01-01	\N	1	\N
371	standard	matter-04002-3	GB/T 47678.5-2026	matter	04002	行道树枯死	{"2 working-days","3 working-days","5 working-days"}	清除枯树	t	2017-01-01	\N	1	\N
372	standard	matter-04003-default	GB/T 47678.5-2026	matter	04003	【缺省条件，请由本市替换】独立树异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
373	standard	matter-04004-1	GB/T 47678.5-2026	matter	04004	护树设施破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
374	standard	matter-04004-2	GB/T 47678.5-2026	matter	04004	护树设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
375	standard	matter-04004-3	GB/T 47678.5-2026	matter	04004	护树设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
376	standard	matter-04004-4	GB/T 47678.5-2026	matter	04004	树池箅子破损超过十六分之一	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
377	standard	matter-04005-1	GB/T 47678.5-2026	matter	04005	花架花钵倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
378	standard	matter-04005-2	GB/T 47678.5-2026	matter	04005	花架花钵破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
379	standard	matter-04005-3	GB/T 47678.5-2026	matter	04005	花架花钵表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
380	standard	matter-04005-4	GB/T 47678.5-2026	matter	04005	花架花钵已废弃，或拆除后留有残桩	{"1 working-days","2 working-days","3 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
381	standard	matter-04005-5	GB/T 47678.5-2026	matter	04005	花架花钵内植物长势差或枯死	{"1 working-days","2 working-days","3 working-days"}	修剪或更换植物	t	2017-01-01	\N	1	\N
383	standard	matter-04006-2	GB/T 47678.5-2026	matter	04006	雕塑破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
384	standard	matter-04006-3	GB/T 47678.5-2026	matter	04006	雕塑表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
385	standard	matter-04006-4	GB/T 47678.5-2026	matter	04006	雕塑已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
386	standard	matter-04007-1	GB/T 47678.5-2026	matter	04007	座椅倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
387	standard	matter-04007-2	GB/T 47678.5-2026	matter	04007	座椅破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
388	standard	matter-04007-3	GB/T 47678.5-2026	matter	04007	座椅表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
389	standard	matter-04007-4	GB/T 47678.5-2026	matter	04007	座椅已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
390	standard	matter-04008-1	GB/T 47678.5-2026	matter	04008	绿地护栏倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
391	standard	matter-04008-2	GB/T 47678.5-2026	matter	04008	绿地护栏破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
392	standard	matter-04008-3	GB/T 47678.5-2026	matter	04008	绿地护栏表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
393	standard	matter-04008-4	GB/T 47678.5-2026	matter	04008	绿地护栏已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
394	standard	matter-04009-1	GB/T 47678.5-2026	matter	04009	绿地附属设施倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
395	standard	matter-04009-2	GB/T 47678.5-2026	matter	04009	绿地附属设施破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
396	standard	matter-04009-3	GB/T 47678.5-2026	matter	04009	绿地附属设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
397	standard	matter-04009-4	GB/T 47678.5-2026	matter	04009	绿地附属设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
398	standard	matter-04009-6	GB/T 47678.5-2026	matter	04009	绿地标识牌内容有误或指向错误	{"1 working-days","2 working-days","3 working-days"}	更换	t	2017-01-01	\N	1	\N
399	standard	matter-04009-7	GB/T 47678.5-2026	matter	04009	绿地指示牌歪斜、倒下或变形	{"2 working-days","3 working-days","4 working-days"}	扶正或更换	t	2017-01-01	\N	1	\N
400	standard	matter-04009-8	GB/T 47678.5-2026	matter	04009	绿地指示牌破损、缺失或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
401	standard	matter-04009-9	GB/T 47678.5-2026	matter	04009	绿地指示牌废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
402	standard	matter-04009-10	GB/T 47678.5-2026	matter	04009	花带石、花池挡墙缺失或破损	{"5 working-days","7 working-days","10 working-days"}	修补完好	t	2017-01-01	\N	1	\N
403	standard	matter-04010-1	GB/T 47678.5-2026	matter	04010	喷泉大量跑水	{"2 continuous-hours"}	止水并修复	t	2017-01-01	\N	1	\N
404	standard	matter-04010-2	GB/T 47678.5-2026	matter	04010	喷泉破损或不能使用	{"5 working-days","7 working-days","10 working-days"}	修复	t	2017-01-01	\N	1	\N
405	standard	matter-04010-3	GB/T 47678.5-2026	matter	04010	池水不洁	{"2 working-days","3 working-days","5 working-days"}	换水清洁	t	2017-01-01	\N	1	\N
406	standard	matter-04010-4	GB/T 47678.5-2026	matter	04010	警示标志缺失	{"1 working-days","2 working-days","3 working-days"}	补装标志	t	2017-01-01	\N	1	\N
407	standard	matter-04010-5	GB/T 47678.5-2026	matter	04010	喷泉已废弃	{"7 working-days","10 working-days","14 working-days"}	拆除或改造	t	2017-01-01	\N	1	\N
408	standard	matter-04011-1	GB/T 47678.5-2026	matter	04011	树池边框或树箅破损	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
409	standard	matter-04012-1	GB/T 47678.5-2026	matter	04012	高架挂箱箱体破损或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
410	standard	matter-04012-2	GB/T 47678.5-2026	matter	04012	高架挂箱内缺株或植物枯死	{"3 working-days","4 working-days","6 working-days"}	补栽或更换	t	2017-01-01	\N	1	\N
411	standard	matter-04012-3	GB/T 47678.5-2026	matter	04012	高架挂箱表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
412	standard	matter-04013-1	GB/T 47678.5-2026	matter	04013	绿地、路侧绿带或隔离带修剪不及时，有杂草或藤蔓缠绕	{"2 working-days","3 working-days","4 working-days"}	修剪完毕，杂草藤蔓清除	t	2017-01-01	\N	1	\N
413	standard	matter-04013-2	GB/T 47678.5-2026	matter	04013	植物叶面积尘超过 1 平方米，或挂有虫网蛛网	{"1 working-days","2 working-days","3 working-days"}	冲洗干净，虫网蛛网清除	t	2017-01-01	\N	1	\N
444	standard	matter-06013-1	GB/T 47678.5-2026	matter	06013	路面塌陷或下沉，危及通行	{"2 continuous-hours"}	设围挡和警示，险情消除	t	2017-01-01	\N	1	\N
414	standard	matter-04013-3	GB/T 47678.5-2026	matter	04013	植株倒伏歪斜、长势差，或枯枝残桩未清理	{"1 working-days","2 working-days","3 working-days"}	扶正、修剪，枯枝残桩清走	t	2017-01-01	\N	1	\N
415	standard	matter-04013-4	GB/T 47678.5-2026	matter	04013	绿篱色块缺株断档、轮廓不清，或时令花草未更换	{"2 working-days","3 working-days","4 working-days"}	修剪、补齐或更换	t	2017-01-01	\N	1	\N
416	standard	matter-04013-5	GB/T 47678.5-2026	matter	04013	黄土裸露超过绿地的百分之五，或单处缺绿超过 2 平方米	{"5 working-days","7 working-days","10 working-days"}	种植季节补栽，其余季节列出补栽计划	t	2017-01-01	\N	1	\N
417	standard	matter-04013-6	GB/T 47678.5-2026	matter	04013	水土流失造成绿地下沉、塌坑深过 20 厘米	{"5 working-days","7 working-days","10 working-days"}	填土整平，种植季节补栽或列出计划	t	2017-01-01	\N	1	\N
418	standard	matter-04013-7	GB/T 47678.5-2026	matter	04013	绿地内踩出便道	{"5 working-days","7 working-days","10 working-days"}	补栽或列出计划，必要时设引导	t	2017-01-01	\N	1	\N
419	standard	matter-04014-default	GB/T 47678.5-2026	matter	04014	【缺省条件，请由本市替换】林地及林地管护设施异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
420	standard	matter-05002-default	GB/T 47678.5-2026	matter	05002	【缺省条件，请由本市替换】公房地下室异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
421	standard	matter-05003-1	GB/T 47678.5-2026	matter	05003	加油（气、电）站附属设施破损、缺失、锈蚀明显，或招牌缺字	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
422	standard	matter-05003-2	GB/T 47678.5-2026	matter	05003	加油（气、电）站有明显异味	{"4 working-hours","6 working-hours","8 working-hours"}	查明来源，险情排除	t	2017-01-01	\N	1	\N
423	standard	matter-05003-3	GB/T 47678.5-2026	matter	05003	加油（气、电）站环境脏乱	{"4 working-hours","6 working-hours","8 working-hours"}	清扫干净	t	2017-01-01	\N	1	\N
424	standard	matter-05009-default	GB/T 47678.5-2026	matter	05009	【缺省条件，请由本市替换】文物古迹异常，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
425	standard	matter-06001-1	GB/T 47678.5-2026	matter	06001	正在搭建未经批准的建筑物、构筑物或其他设施	{"2 natural-days"}	停止搭建，已搭部分恢复原状	t	2017-01-01	\N	1	\N
426	standard	matter-06001-2	GB/T 47678.5-2026	matter	06001	未经批准的建筑物、构筑物或其他设施已经建成	{"15 working-days"}	依法定程序处理完毕或拆除	t	2017-01-01	\N	1	\N
427	standard	matter-06002-1	GB/T 47678.5-2026	matter	06002	店面未办手续即装修	{"1 natural-days"}	补办手续或停工恢复	t	2017-01-01	\N	1	\N
428	standard	matter-06003-1	GB/T 47678.5-2026	matter	06003	在道路上临时垫坡	{"1 working-days","2 working-days","3 working-days"}	清除	t	2017-01-01	\N	1	\N
429	standard	matter-06003-2	GB/T 47678.5-2026	matter	06003	在道路上砌筑固定坡道	{"3 working-days","4 working-days","6 working-days"}	拆除并恢复路面	t	2017-01-01	\N	1	\N
430	standard	matter-06004-1	GB/T 47678.5-2026	matter	06004	临街外墙掉漆、墙皮脱落	{"3 working-days","4 working-days","6 working-days"}	修复	t	2017-01-01	\N	1	\N
431	standard	matter-06004-2	GB/T 47678.5-2026	matter	06004	临街外墙乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	清除并复原	t	2017-01-01	\N	1	\N
432	standard	matter-06004-3	GB/T 47678.5-2026	matter	06004	临街外墙有大面积油污、蛛网或积灰	{"3 working-days","4 working-days","6 working-days"}	清洗干净	t	2017-01-01	\N	1	\N
433	standard	matter-06004-4	GB/T 47678.5-2026	matter	06004	施工或自然原因使房屋外墙开裂	{"15 working-days"}	险情消除并修复	t	2017-01-01	\N	1	\N
434	standard	matter-06005-1	GB/T 47678.5-2026	matter	06005	临街阳台、窗外或屋顶吊挂、堆放物品，影响市容	{"2 working-days","3 working-days","5 working-days"}	清理完毕	t	2017-01-01	\N	1	\N
435	standard	matter-06006-1	GB/T 47678.5-2026	matter	06006	未经许可在临街建筑上挂彩旗、灯饰等	{"1 working-days","2 working-days","3 working-days"}	取下	t	2017-01-01	\N	1	\N
436	standard	matter-06007-1	GB/T 47678.5-2026	matter	06007	在树木、路牌、电杆等公共设施上晾挂物品	{"2 continuous-hours"}	收走晾挂物	t	2017-01-01	\N	1	\N
437	standard	matter-06008-1	GB/T 47678.5-2026	matter	06008	未经审批架设管线、杆线	{"5 working-days"}	依法查处，违规管线拆除	t	2017-01-01	\N	1	\N
438	standard	matter-06008-2	GB/T 47678.5-2026	matter	06008	临街单位私拉电源线或飞线充电	{"4 working-hours","6 working-hours","8 working-hours"}	拆除拉线	t	2017-01-01	\N	1	\N
439	standard	matter-06009-default	GB/T 47678.5-2026	matter	06009	【缺省条件，请由本市替换】空调室外机低挂，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
440	standard	matter-06010-1	GB/T 47678.5-2026	matter	06010	公共区域地面有未投入收集容器的生活垃圾	{"4 working-hours","6 working-hours","8 working-hours"}	垃圾清走，地面无残留	t	2017-01-01	\N	1	\N
441	standard	matter-06011-1	GB/T 47678.5-2026	matter	06011	装修、建筑垃圾或混合渣土成堆滞留	{"5 working-days","7 working-days","10 working-days"}	渣土清运完毕，场地平整	t	2017-01-01	\N	1	\N
442	standard	matter-06012-1	GB/T 47678.5-2026	matter	06012	路面散落果皮、纸屑、烟蒂、落叶等	{"2 working-hours","4 working-hours","8 working-hours"}	路面清扫干净	t	2017-01-01	\N	1	\N
443	standard	matter-06012-2	GB/T 47678.5-2026	matter	06012	路面有油污、积灰，或雨后留下淤泥	{"2 working-hours","4 working-hours","8 working-hours"}	路面冲洗干净	t	2017-01-01	\N	1	\N
445	standard	matter-06013-2	GB/T 47678.5-2026	matter	06013	路面破损面积达到 0.5 平方米	{"5 working-days","7 working-days","10 working-days"}	破损处修补平整	t	2017-01-01	\N	1	\N
446	standard	matter-06013-3	GB/T 47678.5-2026	matter	06013	路面开裂面积达到 1 平方米，或裂缝长过 1 米且宽达 3 毫米	{"5 working-days","7 working-days","10 working-days"}	裂缝灌封或修补完好	t	2017-01-01	\N	1	\N
447	standard	matter-06013-4	GB/T 47678.5-2026	matter	06013	路面坑洼，高差达到 30 毫米	{"5 working-days","7 working-days","10 working-days"}	坑洼填平	t	2017-01-01	\N	1	\N
448	standard	matter-06013-5	GB/T 47678.5-2026	matter	06013	道路积水面积超过 100 平方米且深过 15 厘米，影响通行	{"2 continuous-hours"}	积水排除，恢复通行	t	2017-01-01	\N	1	\N
449	standard	matter-06013-6	GB/T 47678.5-2026	matter	06013	路面砖釉面脱落面积达到 1 平方米	{"7 working-days","10 working-days","14 working-days"}	更换路面砖	t	2017-01-01	\N	1	\N
450	standard	matter-06013-7	GB/T 47678.5-2026	matter	06013	人行道拱起或沉陷	{"7 working-days","10 working-days","14 working-days"}	修补平整	t	2017-01-01	\N	1	\N
451	standard	matter-06013-8	GB/T 47678.5-2026	matter	06013	人行道地砖松动	{"7 working-days","10 working-days","14 working-days"}	地砖垫稳或重铺	t	2017-01-01	\N	1	\N
452	standard	matter-06013-9	GB/T 47678.5-2026	matter	06013	人行道破损、缺砖面积达到 0.25 平方米	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
453	standard	matter-06013-10	GB/T 47678.5-2026	matter	06013	路边平石错台	{"5 working-days","7 working-days","10 working-days"}	调平	t	2017-01-01	\N	1	\N
454	standard	matter-06013-11	GB/T 47678.5-2026	matter	06013	路边平石破损、缺失	{"5 working-days","7 working-days","10 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
455	standard	matter-06013-12	GB/T 47678.5-2026	matter	06013	公园、绿地内园路破损、缺失或坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
456	standard	matter-06014-1	GB/T 47678.5-2026	matter	06014	运输车辆沿途遗撒物料	{"4 working-hours","6 working-hours","8 working-hours"}	遗撒物清理干净	t	2017-01-01	\N	1	\N
457	standard	matter-06015-default	GB/T 47678.5-2026	matter	06015	【缺省条件，请由本市替换】沙（河）滩不洁，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
458	standard	matter-06016-default	GB/T 47678.5-2026	matter	06016	【缺省条件，请由本市替换】交通标线不清晰，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
459	standard	matter-06017-1	GB/T 47678.5-2026	matter	06017	绿地内散落杂物、枯枝、废弃物或动物粪便	{"4 working-hours","6 working-hours","8 working-hours"}	绿地清理干净	t	2017-01-01	\N	1	\N
460	standard	matter-06018-1	GB/T 47678.5-2026	matter	06018	修剪、栽植产生的枝叶泥土未清走	{"4 working-hours","6 working-hours","8 working-hours"}	清运干净	t	2017-01-01	\N	1	\N
461	standard	matter-06019-1	GB/T 47678.5-2026	matter	06019	行道树、沿街灌木上捆挂线缆、灯饰或杂物	{"1 working-days","2 working-days","3 working-days"}	吊挂物清除	t	2017-01-01	\N	1	\N
462	standard	matter-06019-2	GB/T 47678.5-2026	matter	06019	树木、线缆上挂有被风吹来的塑料袋等废弃物	{"1 working-days","2 working-days","3 working-days"}	废弃物清除	t	2017-01-01	\N	1	\N
463	standard	matter-06020-1	GB/T 47678.5-2026	matter	06020	露天焚烧垃圾或树叶	{"2 continuous-hours"}	明火熄灭，残留物清除	t	2017-01-01	\N	1	\N
464	standard	matter-06021-1	GB/T 47678.5-2026	matter	06021	园林植物有明显病虫害	{"3 working-days","4 working-days","6 working-days"}	完成防治	t	2017-01-01	\N	1	\N
465	standard	matter-06022-1	GB/T 47678.5-2026	matter	06022	正在未经审批砍伐或破坏树木	{"1 continuous-hours"}	当场制止，保护现场	t	2017-01-01	\N	1	\N
466	standard	matter-06022-2	GB/T 47678.5-2026	matter	06022	砍伐、移植或修剪致使树木受损	{"3 working-days"}	采取补救措施并依法查处	t	2017-01-01	\N	1	\N
467	standard	matter-06023-default	GB/T 47678.5-2026	matter	06023	【缺省条件，请由本市替换】堤岸破损，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
468	standard	matter-06024-default	GB/T 47678.5-2026	matter	06024	【缺省条件，请由本市替换】水域秩序乱象，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
469	standard	matter-06025-1	GB/T 47678.5-2026	matter	06025	水面有漂浮垃圾，或坡岸堆放垃圾、杂草丛生	{"2 working-days","3 working-days","5 working-days"}	打捞清理干净	t	2017-01-01	\N	1	\N
470	standard	matter-06026-1	GB/T 47678.5-2026	matter	06026	向河道排污，水体黑臭或变色	{"2 working-days"}	排污停止，依法查处并治理	t	2017-01-01	\N	1	\N
471	standard	matter-06027-1	GB/T 47678.5-2026	matter	06027	餐饮单位油烟直排或净化设施未开，影响周边居民	{"2 working-days","3 working-days","5 working-days"}	净化设施正常运行，来电人回访认可	f	2017-01-01	\N	1	\N
472	standard	matter-06028-1	GB/T 47678.5-2026	matter	06028	经营活动以高音喇叭等方式招揽，影响居民生活	{"2 continuous-hours"}	停止播放，噪声消除	f	2017-01-01	\N	1	\N
473	standard	matter-06029-1	GB/T 47678.5-2026	matter	06029	在户外露天烧烤或提供烧烤场地	{"2 continuous-hours"}	停止烧烤，场地清理	t	2017-01-01	\N	1	\N
474	standard	matter-06030-1	GB/T 47678.5-2026	matter	06030	临街商户在公共场所乱倒、乱排污水	{"2 working-days","3 working-days","4 working-days"}	停止排放，场地清洗	t	2017-01-01	\N	1	\N
890	standard	component-02017-1	GB/T 47678.5-2026	component	02017	护栏倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
475	standard	matter-06030-2	GB/T 47678.5-2026	matter	06030	建筑工地乱排污水、废水	{"2 working-days","3 working-days","4 working-days"}	停止排放，场地清洗	t	2017-01-01	\N	1	\N
476	standard	matter-06030-3	GB/T 47678.5-2026	matter	06030	向雨水井、污水井等设施内乱排污水、废水	{"2 working-days","3 working-days","4 working-days"}	停止排放，设施清理干净	t	2017-01-01	\N	1	\N
477	standard	matter-06030-4	GB/T 47678.5-2026	matter	06030	用明沟排放污水	{"1 working-days","2 working-days","3 working-days"}	改用管道，沟渠清理	t	2017-01-01	\N	1	\N
478	standard	matter-06032-1	GB/T 47678.5-2026	matter	06032	未按规定建设运行的垃圾填埋场	{"2 working-days"}	停止倾倒，制定清理方案并实施	t	2017-01-01	\N	1	\N
479	standard	matter-06033-1	GB/T 47678.5-2026	matter	06033	医疗废物倾倒、堆放在非贮存地点或混入其他垃圾	{"2 working-days"}	安全收运，场地消毒	t	2017-01-01	\N	1	\N
480	standard	matter-06034-default	GB/T 47678.5-2026	matter	06034	【缺省条件，请由本市替换】废弃车辆，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
481	standard	matter-06035-1	GB/T 47678.5-2026	matter	06035	家具、设备长期占道无人使用	{"2 working-days","3 working-days","5 working-days"}	清走	t	2017-01-01	\N	1	\N
482	standard	matter-06036-1	GB/T 47678.5-2026	matter	06036	公共场所乱堆物品，影响市容或通行	{"4 working-hours","6 working-hours","8 working-hours"}	堆放物清走	t	2017-01-01	\N	1	\N
483	standard	matter-06037-1	GB/T 47678.5-2026	matter	06037	公共场所有动物尸体	{"4 working-hours","4 working-hours","6 working-hours"}	清走并对地面消毒	t	2017-01-01	\N	1	\N
484	standard	matter-06038-1	GB/T 47678.5-2026	matter	06038	在禁养区域饲养家禽家畜	{"1 working-days","2 working-days","3 working-days"}	禽畜移走，来电人回访认可	f	2017-01-01	\N	1	\N
485	standard	matter-06039-1	GB/T 47678.5-2026	matter	06039	未经许可在道路或绿化带开设道口	{"3 working-days","4 working-days","6 working-days"}	封闭道口，恢复原状	t	2017-01-01	\N	1	\N
486	standard	matter-06040-1	GB/T 47678.5-2026	matter	06040	未经许可在公共道路设置地锁、阻车桩	{"2 working-days","3 working-days","5 working-days"}	拆除并恢复路面	t	2017-01-01	\N	1	\N
487	standard	matter-06041-1	GB/T 47678.5-2026	matter	06041	未设置分类容器或未分类投放	{"2 working-days","3 working-days","5 working-days"}	整改到位	t	2017-01-01	\N	1	\N
488	standard	matter-06041-2	GB/T 47678.5-2026	matter	06041	已分类的垃圾混装混运	{"2 working-days","3 working-days","5 working-days"}	纠正收运方式	t	2017-01-01	\N	1	\N
489	standard	matter-06042-1	GB/T 47678.5-2026	matter	06042	收集容器或收集站垃圾高过容器口、散落在外	{"4 working-hours","6 working-hours","8 working-hours"}	垃圾清运，容器和周边保持干净	t	2017-01-01	\N	1	\N
490	standard	matter-06043-1	GB/T 47678.5-2026	matter	06043	遮阳篷（伞）破损	{"2 working-days","3 working-days","4 working-days"}	修好或拆除	t	2017-01-01	\N	1	\N
491	standard	matter-06043-2	GB/T 47678.5-2026	matter	06043	遮阳篷（伞）脏污	{"1 working-days","2 working-days","3 working-days"}	清洗干净	t	2017-01-01	\N	1	\N
492	standard	matter-06043-3	GB/T 47678.5-2026	matter	06043	遮阳篷（伞）不符合设置要求，影响市容	{"1 working-days","2 working-days","3 working-days"}	拆除	t	2017-01-01	\N	1	\N
493	standard	matter-06044-1	GB/T 47678.5-2026	matter	06044	节庆装饰物电线裸露、杂乱或垂落	{"1 working-days","2 working-days","3 working-days"}	线路收好固定	t	2017-01-01	\N	1	\N
494	standard	matter-06044-2	GB/T 47678.5-2026	matter	06044	节庆装饰物破损、缺失	{"2 working-days","3 working-days","4 working-days"}	修好	t	2017-01-01	\N	1	\N
495	standard	matter-06044-3	GB/T 47678.5-2026	matter	06044	节庆装饰物脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
496	standard	matter-06044-4	GB/T 47678.5-2026	matter	06044	节庆装饰物不亮，影响市容	{"1 working-days","2 working-days","3 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
497	standard	matter-06044-5	GB/T 47678.5-2026	matter	06044	节庆装饰物过期未撤	{"1 working-days","2 working-days","3 working-days"}	拆除	t	2017-01-01	\N	1	\N
498	standard	matter-06045-1	GB/T 47678.5-2026	matter	06045	正在占用绿地、毁坏植被或种植农作物	{"2 working-hours"}	停止行为，依法处理并恢复绿地	t	2017-01-01	\N	1	\N
499	standard	matter-06046-1	GB/T 47678.5-2026	matter	06046	在河道范围内取土、开采或堆放砂石物料	{"5 working-days"}	停止行为，清理并恢复	t	2017-01-01	\N	1	\N
500	standard	matter-06046-2	GB/T 47678.5-2026	matter	06046	在河道范围内搭建建筑物、构筑物	{"5 working-days"}	拆除并恢复	t	2017-01-01	\N	1	\N
501	standard	matter-06047-default	GB/T 47678.5-2026	matter	06047	【缺省条件，请由本市替换】公园秩序，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
502	standard	matter-06048-1	GB/T 47678.5-2026	matter	06048	边坡出现冲沟、缺口、沉陷或塌落	{"5 working-days","7 working-days","10 working-days"}	修整加固	t	2017-01-01	\N	1	\N
503	standard	matter-06048-2	GB/T 47678.5-2026	matter	06048	挡土墙倾斜、滑动、下沉或开裂	{"2 working-days","3 working-days","4 working-days"}	设警示，修复加固	t	2017-01-01	\N	1	\N
504	standard	matter-06049-1	GB/T 47678.5-2026	matter	06049	台阶破损、松动或不防滑	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
505	standard	matter-06050-1	GB/T 47678.5-2026	matter	06050	路缘石倾斜	{"7 working-days","10 working-days","14 working-days"}	扶正调平	t	2017-01-01	\N	1	\N
506	standard	matter-06050-2	GB/T 47678.5-2026	matter	06050	路缘石破损、缺失	{"5 working-days","7 working-days","10 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
507	standard	matter-06051-1	GB/T 47678.5-2026	matter	06051	盲道砖破损、缺失或中断	{"5 working-days","7 working-days","10 working-days"}	补齐，盲道连续	t	2017-01-01	\N	1	\N
508	standard	matter-06052-1	GB/T 47678.5-2026	matter	06052	无障碍坡道破损、缺失	{"5 working-days","7 working-days","10 working-days"}	修好或补建	t	2017-01-01	\N	1	\N
509	standard	matter-07001-1	GB/T 47678.5-2026	matter	07001	公共场所或设施上张贴、喷涂、书写小广告或涂画	{"1 working-days","2 working-days","3 working-days"}	清除并恢复原貌	t	2017-01-01	\N	1	\N
510	standard	matter-07002-1	GB/T 47678.5-2026	matter	07002	在街头散发广告传单	{"2 working-hours","2 working-hours","4 working-hours"}	劝离并清理散落传单	t	2017-01-01	\N	1	\N
511	standard	matter-07003-1	GB/T 47678.5-2026	matter	07003	违规设置灯箱、霓虹灯、电子屏、展示牌等小型广告	{"1 working-days","2 working-days","3 working-days"}	拆除	t	2017-01-01	\N	1	\N
512	standard	matter-07003-2	GB/T 47678.5-2026	matter	07003	违规设置立柱、墙体、楼顶等大型广告	{"5 working-days"}	依法定程序拆除	t	2017-01-01	\N	1	\N
513	standard	matter-07003-3	GB/T 47678.5-2026	matter	07003	广告设施遮挡交通标志、信号灯或影响采光通行	{"3 working-days","4 working-days","6 working-days"}	移位或拆除	t	2017-01-01	\N	1	\N
514	standard	matter-07004-1	GB/T 47678.5-2026	matter	07004	广告文字缺失、有错别字或不合用字规定	{"5 working-days","7 working-days","10 working-days"}	改正	t	2017-01-01	\N	1	\N
515	standard	matter-07006-1	GB/T 47678.5-2026	matter	07006	违规设置店铺牌匾、单位标识	{"2 working-days","3 working-days","5 working-days"}	拆除或按要求改正	t	2017-01-01	\N	1	\N
516	standard	matter-07007-1	GB/T 47678.5-2026	matter	07007	擅自张贴、悬挂标语条幅或气球直幅	{"1 working-days","2 working-days","3 working-days"}	清除	t	2017-01-01	\N	1	\N
517	standard	matter-07008-1	GB/T 47678.5-2026	matter	07008	公益宣传品脱落、褪色、破损或脏污	{"5 working-days","7 working-days","10 working-days"}	更换或修复	t	2017-01-01	\N	1	\N
518	standard	matter-07008-2	GB/T 47678.5-2026	matter	07008	应设公益宣传的街道、站亭、公共场所没有设置	{"5 working-days","7 working-days","10 working-days"}	按要求设置	t	2017-01-01	\N	1	\N
519	standard	matter-07008-3	GB/T 47678.5-2026	matter	07008	公益宣传的内容或色调与周围风貌不协调	{"5 working-days","7 working-days","10 working-days"}	调整或更换	t	2017-01-01	\N	1	\N
520	standard	matter-08001-1	GB/T 47678.5-2026	matter	08001	施工噪声扰民	{"2 continuous-hours"}	停止扰民作业，来电人回访认可	f	2017-01-01	\N	1	\N
521	standard	matter-08001-2	GB/T 47678.5-2026	matter	08001	未经许可或超出许可时间施工	{"2 continuous-hours"}	停止施工，按许可时间进行	t	2017-01-01	\N	1	\N
522	standard	matter-08002-1	GB/T 47678.5-2026	matter	08002	施工未经审批占用道路，或占道期间现场杂乱	{"1 working-days","2 working-days","3 working-days"}	撤出占用或规范围护	t	2017-01-01	\N	1	\N
523	standard	matter-08003-1	GB/T 47678.5-2026	matter	08003	未经许可挖掘道路、绿地	{"1 working-days","2 working-days","3 working-days"}	停工，恢复路面	t	2017-01-01	\N	1	\N
524	standard	matter-08004-1	GB/T 47678.5-2026	matter	08004	施工未采取防尘措施，扬尘明显	{"2 working-hours","3 working-hours","4 working-hours"}	落实湿法作业和覆盖	t	2017-01-01	\N	1	\N
525	standard	matter-08005-1	GB/T 47678.5-2026	matter	08005	施工后建筑垃圾、工程渣土未清运	{"2 working-days","3 working-days","5 working-days"}	清运完毕	t	2017-01-01	\N	1	\N
526	standard	matter-08006-1	GB/T 47678.5-2026	matter	08006	施工物料乱堆或未覆盖，占用道路绿地	{"1 working-days","2 working-days","3 working-days"}	物料归整、覆盖	t	2017-01-01	\N	1	\N
527	standard	matter-08007-1	GB/T 47678.5-2026	matter	08007	工地未设围挡或围挡不合要求	{"3 working-days","4 working-days","6 working-days"}	按要求设置	t	2017-01-01	\N	1	\N
528	standard	matter-08007-2	GB/T 47678.5-2026	matter	08007	围挡破损、倾倒	{"2 working-days","3 working-days","5 working-days"}	修复或更换	t	2017-01-01	\N	1	\N
529	standard	matter-08007-3	GB/T 47678.5-2026	matter	08007	围挡表面不洁	{"1 working-days","2 working-days","3 working-days"}	清洗	t	2017-01-01	\N	1	\N
530	standard	matter-08007-4	GB/T 47678.5-2026	matter	08007	工地围挡公益宣传面积不足一半	{"3 working-days","4 working-days","6 working-days"}	补足	t	2017-01-01	\N	1	\N
531	standard	matter-08008-1	GB/T 47678.5-2026	matter	08008	工地内道路未按要求硬化	{"5 working-days","7 working-days","10 working-days"}	完成硬化	t	2017-01-01	\N	1	\N
532	standard	matter-08009-1	GB/T 47678.5-2026	matter	08009	工地出入口路面破损、开裂或沉降	{"5 working-days","7 working-days","10 working-days"}	修复平整	t	2017-01-01	\N	1	\N
533	standard	matter-08010-1	GB/T 47678.5-2026	matter	08010	完工后未清场，现场脏乱	{"2 working-days","3 working-days","5 working-days"}	清场完毕	t	2017-01-01	\N	1	\N
534	standard	matter-08011-1	GB/T 47678.5-2026	matter	08011	渣土运输车未按规定密闭	{"2 working-days","2 working-days","3 working-days"}	整改为密闭运输	t	2017-01-01	\N	1	\N
535	standard	matter-08012-1	GB/T 47678.5-2026	matter	08012	车轮带泥上路，路面大面积污染	{"1 working-days","2 working-days","3 working-days"}	路面冲洗，落实洗车	t	2017-01-01	\N	1	\N
536	standard	matter-08013-default	GB/T 47678.5-2026	matter	08013	【缺省条件，请由本市替换】违规高空悬吊作业，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
537	standard	matter-08014-1	GB/T 47678.5-2026	matter	08014	道路完工后没有装上设施，预埋件钢筋长期裸露	{"3 working-days","4 working-days","6 working-days"}	安装设施或清除预埋件	t	2017-01-01	\N	1	\N
538	standard	matter-08014-2	GB/T 47678.5-2026	matter	08014	拆除立杆、广告牌、垃圾箱后，底座、螺栓留在路面	{"2 working-days","3 working-days","4 working-days"}	残留物清除，路面恢复	t	2017-01-01	\N	1	\N
539	standard	matter-08015-1	GB/T 47678.5-2026	matter	08015	工地现场没有设置工程公示牌	{"3 working-days","4 working-days","6 working-days"}	补设	t	2017-01-01	\N	1	\N
540	standard	matter-08015-2	GB/T 47678.5-2026	matter	08015	施工公示牌破损、变形	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
541	standard	matter-08015-3	GB/T 47678.5-2026	matter	08015	施工公示牌歪斜、倒下	{"3 working-days","4 working-days","6 working-days"}	扶正固定	t	2017-01-01	\N	1	\N
542	standard	matter-08015-4	GB/T 47678.5-2026	matter	08015	施工公示牌内容有误	{"2 working-days","3 working-days","4 working-days"}	更正	t	2017-01-01	\N	1	\N
543	standard	matter-08015-5	GB/T 47678.5-2026	matter	08015	施工公示牌表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
544	standard	matter-08016-1	GB/T 47678.5-2026	matter	08016	违法的小产权房正在建设	{"2 natural-days"}	停止建设，查明情况并依法移交	t	2017-01-01	\N	1	\N
545	standard	matter-08016-2	GB/T 47678.5-2026	matter	08016	违法的小产权房已经建成	{"15 working-days"}	依法定程序处理完毕或拆除	t	2017-01-01	\N	1	\N
546	standard	matter-08016-3	GB/T 47678.5-2026	matter	08016	违法的农村自建房正在建设	{"2 natural-days"}	停止建设，查明情况并依法移交	t	2017-01-01	\N	1	\N
547	standard	matter-08016-4	GB/T 47678.5-2026	matter	08016	违法的农村自建房已经建成	{"15 working-days"}	依法定程序处理完毕或拆除	t	2017-01-01	\N	1	\N
548	standard	matter-09001-1	GB/T 47678.5-2026	matter	09001	公共场所有流动摊贩无照经营	{"2 continuous-hours"}	劝离或引导到疏导点	t	2017-01-01	\N	1	\N
549	standard	matter-09002-1	GB/T 47678.5-2026	matter	09002	早（夜）市、早餐点超出规定时间或区域经营	{"2 continuous-hours"}	恢复到批准的时间和范围	t	2017-01-01	\N	1	\N
550	standard	matter-09002-2	GB/T 47678.5-2026	matter	09002	早夜市场地脏乱	{"2 continuous-hours"}	清扫干净	t	2017-01-01	\N	1	\N
551	standard	matter-09002-3	GB/T 47678.5-2026	matter	09002	早（夜）市噪声扰民	{"2 continuous-hours"}	噪声停止	f	2017-01-01	\N	1	\N
552	standard	matter-09003-default	GB/T 47678.5-2026	matter	09003	【缺省条件，请由本市替换】流浪乞讨，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
553	standard	matter-09004-1	GB/T 47678.5-2026	matter	09004	在道路、公共场所收购或堆放废品	{"1 working-days","2 working-days","3 working-days"}	清走	t	2017-01-01	\N	1	\N
554	standard	matter-09005-1	GB/T 47678.5-2026	matter	09005	店铺超出门窗摆放商品或在门外经营	{"2 continuous-hours"}	商品收回店内，占用处恢复	t	2017-01-01	\N	1	\N
555	standard	matter-09006-1	GB/T 47678.5-2026	matter	09006	占用道路、桥梁、广场等公共场所摆摊经营	{"2 continuous-hours"}	摊点撤离或引导到疏导点，场地清理	t	2017-01-01	\N	1	\N
556	standard	matter-09008-default	GB/T 47678.5-2026	matter	09008	【缺省条件，请由本市替换】非法出版物销售，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
557	standard	matter-09009-1	GB/T 47678.5-2026	matter	09009	机动车停在人行道、绿地或其他未划泊位处，影响通行	{"2 working-hours","3 working-hours","4 working-hours"}	车辆驶离或依法处理	t	2017-01-01	\N	1	\N
558	standard	matter-09009-2	GB/T 47678.5-2026	matter	09009	机动车堵住消防通道或急救通道	{"1 continuous-hours"}	通道恢复畅通	t	2017-01-01	\N	1	\N
559	standard	matter-09010-1	GB/T 47678.5-2026	matter	09010	非机动车停在停放区外或摆放凌乱，影响通行	{"2 working-hours","3 working-hours","4 working-hours"}	车辆摆放整齐，通行恢复	t	2017-01-01	\N	1	\N
560	standard	matter-09011-1	GB/T 47678.5-2026	matter	09011	共享单车在停放区外堆积，影响通行	{"2 working-hours","3 working-hours","4 working-hours"}	车辆移入停放区	t	2017-01-01	\N	1	\N
561	standard	matter-09011-2	GB/T 47678.5-2026	matter	09011	共享单车损坏、脏污	{"1 working-days","2 working-days","3 working-days"}	车辆收回维修或清洁	t	2017-01-01	\N	1	\N
562	standard	matter-09011-3	GB/T 47678.5-2026	matter	09011	共享单车电量不足，无法使用	{"1 working-days","2 working-days","3 working-days"}	换电或收回	t	2017-01-01	\N	1	\N
563	standard	matter-09011-4	GB/T 47678.5-2026	matter	09011	共享单车投放点位置不合理	{"1 working-days","2 working-days","3 working-days"}	调整位置	t	2017-01-01	\N	1	\N
564	standard	matter-09011-5	GB/T 47678.5-2026	matter	09011	共享单车扣费不合理	{"1 working-days","2 working-days","3 working-days"}	向用户说明或退费	f	2017-01-01	\N	1	\N
565	standard	matter-09011-6	GB/T 47678.5-2026	matter	09011	共享单车没有牌照	{"1 working-days","2 working-days","3 working-days"}	收回或补牌	t	2017-01-01	\N	1	\N
566	standard	matter-09012-1	GB/T 47678.5-2026	matter	09012	占用、堵塞消防通道	{"2 working-hours"}	通道恢复畅通	t	2017-01-01	\N	1	\N
567	standard	matter-09013-1	GB/T 47678.5-2026	matter	09013	临街宰杀畜禽，占道或污染路面	{"2 working-hours","3 working-hours","4 working-hours"}	停止宰杀，路面清洗	t	2017-01-01	\N	1	\N
568	standard	matter-09014-default	GB/T 47678.5-2026	matter	09014	【缺省条件，请由本市替换】畜力车进城，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
569	standard	matter-09015-default	GB/T 47678.5-2026	matter	09015	【缺省条件，请由本市替换】无证餐饮，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
570	standard	matter-09016-default	GB/T 47678.5-2026	matter	09016	【缺省条件，请由本市替换】违规设置停车场，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
571	standard	matter-09017-1	GB/T 47678.5-2026	matter	09017	未经许可在桥下空间作业	{"2 working-hours"}	停止作业	t	2017-01-01	\N	1	\N
572	standard	matter-09017-2	GB/T 47678.5-2026	matter	09017	私自占用桥下空间	{"1 working-days","2 working-days","3 working-days"}	占用清退	t	2017-01-01	\N	1	\N
573	standard	matter-09017-3	GB/T 47678.5-2026	matter	09017	桥下设施破损、缺失	{"5 working-days","7 working-days","10 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
574	standard	matter-09017-4	GB/T 47678.5-2026	matter	09017	桥下环境脏乱	{"1 working-days","2 working-days","3 working-days"}	清扫干净	t	2017-01-01	\N	1	\N
575	standard	matter-09018-default	GB/T 47678.5-2026	matter	09018	【缺省条件，请由本市替换】履带车（铁轮车）违规上路行驶，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
576	standard	matter-09019-default	GB/T 47678.5-2026	matter	09019	【缺省条件，请由本市替换】占用无障碍通道，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
577	standard	matter-09020-1	GB/T 47678.5-2026	matter	09020	市场内脏乱、秩序混乱或超区域经营	{"2 working-days","3 working-days","5 working-days"}	整改到位	t	2017-01-01	\N	1	\N
578	standard	matter-09021-1	GB/T 47678.5-2026	matter	09021	占道清洗、装潢车辆	{"2 working-hours","3 working-hours","4 working-hours"}	停止占道，路面恢复	t	2017-01-01	\N	1	\N
579	standard	matter-09022-1	GB/T 47678.5-2026	matter	09022	未经许可占道促销宣传	{"2 continuous-hours"}	撤走促销设施	t	2017-01-01	\N	1	\N
580	standard	matter-10001-1	GB/T 47678.5-2026	matter	10001	路面积雪或结冰，影响通行	{"4 working-hours","6 working-hours","8 working-hours"}	积雪铲除，恢复通行	t	2017-01-01	\N	1	\N
581	standard	matter-10002-1	GB/T 47678.5-2026	matter	10002	架空线缆断裂或下坠，危及安全	{"2 working-hours"}	线缆固定或修复，险情消除	t	2017-01-01	\N	1	\N
582	standard	matter-10002-2	GB/T 47678.5-2026	matter	10002	线缆垂落，影响市容	{"1 working-days","2 working-days","3 working-days"}	收紧整理或清除	t	2017-01-01	\N	1	\N
583	standard	matter-01998-1	GT-EXT-2026	matter	01998	供水压力柜破损、歪斜、锈蚀明显或柜门未关	{"1 working-days","2 working-days","3 working-days"}	修好，柜门关牢	t	2017-01-01	\N	1	\N
584	standard	matter-01998-2	GT-EXT-2026	matter	01998	供水压力柜已废弃	{"5 working-days","7 working-days","10 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
585	standard	matter-01998-3	GT-EXT-2026	matter	01998	供水压力柜积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
586	standard	matter-01999-1	GT-EXT-2026	matter	01999	驿站配套设施破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好	t	2017-01-01	\N	1	\N
587	standard	matter-01999-2	GT-EXT-2026	matter	01999	驿站不提供热水、雨具等免费用品	{"1 working-days","2 working-days","3 working-days"}	用品补齐	t	2017-01-01	\N	1	\N
588	standard	matter-01999-3	GT-EXT-2026	matter	01999	驿站内或门外 5 米脏乱	{"1 working-days","2 working-days","3 working-days"}	清扫干净	t	2017-01-01	\N	1	\N
589	standard	matter-01999-4	GT-EXT-2026	matter	01999	驿站未按公示时间开放	{"2 working-hours","3 working-hours","4 working-hours"}	恢复开放	t	2017-01-01	\N	1	\N
590	standard	matter-01999-5	GT-EXT-2026	matter	01999	驿站无人管理	{"1 working-days","2 working-days","3 working-days"}	人员到岗	t	2017-01-01	\N	1	\N
591	standard	matter-01999-6	GT-EXT-2026	matter	01999	驿站标牌内容有误	{"1 working-days","2 working-days","3 working-days"}	更正或更换	t	2017-01-01	\N	1	\N
592	standard	matter-05998-1	GT-EXT-2026	matter	05998	指示牌、标识牌破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补装	t	2017-01-01	\N	1	\N
593	standard	matter-05998-2	GT-EXT-2026	matter	05998	指示牌、标识牌歪斜、倒下或变形	{"3 working-days","4 working-days","6 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
594	standard	matter-05998-3	GT-EXT-2026	matter	05998	指示牌、标识牌内容有误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
595	standard	matter-05998-5	GT-EXT-2026	matter	05998	指示牌、标识牌已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
596	standard	matter-05999-1	GT-EXT-2026	matter	05999	液化气站有明显异味	{"2 continuous-hours"}	查明来源，险情排除	t	2017-01-01	\N	1	\N
597	standard	matter-05999-2	GT-EXT-2026	matter	05999	液化气站附属设施破损、缺失、严重锈蚀，或招牌缺字	{"1 working-days","2 working-days","3 working-days"}	修好	t	2017-01-01	\N	1	\N
598	standard	matter-05999-3	GT-EXT-2026	matter	05999	液化气站环境脏乱	{"1 working-days","2 working-days","3 working-days"}	清扫干净	t	2017-01-01	\N	1	\N
599	standard	matter-06994-1	GT-EXT-2026	matter	06994	在河道、耕地等处私自挖砂取土	{"1 working-days","2 working-days","3 working-days"}	停止采挖，依法查处	t	2017-01-01	\N	1	\N
600	standard	matter-06995-1	GT-EXT-2026	matter	06995	在道路、绿地、楼道等公共空间饲养犬只，影响环境	{"1 working-days","2 working-days","3 working-days"}	查实，责令改正	f	2017-01-01	\N	1	\N
601	standard	matter-06996-1	GT-EXT-2026	matter	06996	广告灯、霓虹灯强光影响居民休息	{"1 working-days","2 working-days","3 working-days"}	查实，灯光调整或关闭	f	2017-01-01	\N	1	\N
602	standard	matter-06997-1	GT-EXT-2026	matter	06997	非景观的藤蔓爬满建筑物或设施	{"2 working-days","3 working-days","4 working-days"}	藤蔓清除	t	2017-01-01	\N	1	\N
603	standard	matter-06998-1	GT-EXT-2026	matter	06998	清扫、洒水、浇灌作业不规范，妨碍行人	{"2 working-hours","3 working-hours","4 working-hours"}	作业改正	t	2017-01-01	\N	1	\N
604	standard	matter-06998-2	GT-EXT-2026	matter	06998	清扫冲洗未避开高峰，影响交通	{"2 working-hours","3 working-hours","4 working-hours"}	改到非高峰时段	t	2017-01-01	\N	1	\N
605	standard	matter-06998-3	GT-EXT-2026	matter	06998	作业车辆噪声扰民	{"2 working-hours","3 working-hours","4 working-hours"}	噪声停止	f	2017-01-01	\N	1	\N
606	standard	matter-06998-4	GT-EXT-2026	matter	06998	作业车辆脏乱	{"1 working-days","2 working-days","3 working-days"}	车辆清洗整理	t	2017-01-01	\N	1	\N
607	standard	matter-06998-5	GT-EXT-2026	matter	06998	作业车辆占道停放	{"2 working-hours","3 working-hours","4 working-hours"}	车辆驶离	t	2017-01-01	\N	1	\N
608	standard	matter-06999-1	GT-EXT-2026	matter	06999	餐厨垃圾倒在指定容器以外	{"4 working-hours","6 working-hours","8 working-hours"}	清理干净，责任人改正	t	2017-01-01	\N	1	\N
609	standard	matter-06999-2	GT-EXT-2026	matter	06999	临街店铺、摊点私自倾倒饭菜残渣	{"4 working-hours","6 working-hours","8 working-hours"}	清理干净，责任人改正	t	2017-01-01	\N	1	\N
610	standard	matter-06999-3	GT-EXT-2026	matter	06999	残渣油污倒在雨水箅子上	{"4 working-hours","6 working-hours","8 working-hours"}	箅子和井周清洗干净	t	2017-01-01	\N	1	\N
611	standard	matter-06999-4	GT-EXT-2026	matter	06999	餐厨垃圾回收途中遗撒，污染路面	{"4 working-hours","6 working-hours","8 working-hours"}	路面清洗干净	t	2017-01-01	\N	1	\N
612	standard	matter-08999-1	GT-EXT-2026	matter	08999	已设围挡，但长时间没有施工修复	{"2 working-days","3 working-days","4 working-days"}	查明原因，督促复工	t	2017-01-01	\N	1	\N
613	standard	matter-08999-2	GT-EXT-2026	matter	08999	施工进度缓慢，造成道路拥堵	{"2 working-days","3 working-days","4 working-days"}	查明原因，督促加快并疏导交通	t	2017-01-01	\N	1	\N
614	standard	matter-09997-1	GT-EXT-2026	matter	09997	店铺、单位门前的卫生、秩序、绿化、设施或立面没有管好	{"4 working-hours","6 working-hours","8 working-hours"}	整改清理完毕	t	2017-01-01	\N	1	\N
615	standard	matter-09998-1	GT-EXT-2026	matter	09998	早餐车擅自换位置，或压占盲道	{"4 working-hours","6 working-hours","8 working-hours"}	回到批准位置	t	2017-01-01	\N	1	\N
616	standard	matter-09998-2	GT-EXT-2026	matter	09998	早餐车超范围经营，车身或周边脏乱	{"1 working-days","2 working-days","3 working-days"}	恢复批准范围，清扫干净	t	2017-01-01	\N	1	\N
617	standard	matter-09999-1	GT-EXT-2026	matter	09999	便民摊点擅自换位置，或压占盲道	{"4 working-hours","6 working-hours","8 working-hours"}	回到批准位置	t	2017-01-01	\N	1	\N
618	standard	matter-09999-2	GT-EXT-2026	matter	09999	便民摊点超范围经营，或车、亭脏污乱贴	{"4 working-hours","6 working-hours","8 working-hours"}	恢复批准范围，清洗干净	t	2017-01-01	\N	1	\N
619	standard	matter-10994-1	GT-EXT-2026	matter	10994	城市管理中的其他突发事件	{"2 continuous-hours"}	险情消除	t	2017-01-01	\N	1	\N
620	standard	matter-10995-1	GT-EXT-2026	matter	10995	外墙、玻璃幕墙、招牌等有物体坠落或可能坠落	{"2 continuous-hours"}	设警戒，险情消除	t	2017-01-01	\N	1	\N
621	standard	matter-10996-1	GT-EXT-2026	matter	10996	供热管道破损，蒸汽或热水外溢	{"1 continuous-hours"}	设围挡和警示，险情消除	t	2017-01-01	\N	1	\N
622	standard	matter-10996-2	GT-EXT-2026	matter	10996	供热管道破裂造成路面塌陷	{"5 working-days","7 working-days","10 working-days"}	路面修复	t	2017-01-01	\N	1	\N
623	standard	matter-10997-1	GT-EXT-2026	matter	10997	排水管道堵塞，雨水、污水大面积外溢	{"4 working-hours","6 working-hours","8 working-hours"}	管道疏通，场地清洗	t	2017-01-01	\N	1	\N
624	standard	matter-10997-2	GT-EXT-2026	matter	10997	排水管道破损，污水横流或路面塌陷，有危险	{"1 continuous-hours"}	设围护，险情消除	t	2017-01-01	\N	1	\N
625	standard	matter-10998-1	GT-EXT-2026	matter	10998	燃气泄漏、停气、着火或爆炸	{"1 continuous-hours"}	设围护，险情消除	t	2017-01-01	\N	1	\N
626	standard	matter-10998-2	GT-EXT-2026	matter	10998	燃气管道破裂造成路面塌陷	{"5 working-days","7 working-days","10 working-days"}	路面修复	t	2017-01-01	\N	1	\N
627	standard	matter-10999-1	GT-EXT-2026	matter	10999	供水管道破裂，跑水、漏水或路面溢水	{"1 continuous-hours"}	止水，设警示，险情消除	t	2017-01-01	\N	1	\N
628	standard	matter-10999-2	GT-EXT-2026	matter	10999	供水管道破裂造成路面塌陷	{"5 working-days","7 working-days","10 working-days"}	路面修复	t	2017-01-01	\N	1	\N
629	standard	component-01001-1	GB/T 47678.5-2026	component	01001	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
630	standard	component-01001-2	GB/T 47678.5-2026	component	01001	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
631	standard	component-01001-3	GB/T 47678.5-2026	component	01001	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
632	standard	component-01001-4	GB/T 47678.5-2026	component	01001	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
633	standard	component-01002-2	GB/T 47678.5-2026	component	01002	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
634	standard	component-01002-3	GB/T 47678.5-2026	component	01002	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
635	standard	component-01002-4	GB/T 47678.5-2026	component	01002	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
636	standard	component-01003-1	GB/T 47678.5-2026	component	01003	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
637	standard	component-01003-2	GB/T 47678.5-2026	component	01003	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
638	standard	component-01003-3	GB/T 47678.5-2026	component	01003	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
639	standard	component-01003-4	GB/T 47678.5-2026	component	01003	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
640	standard	component-01004-1	GB/T 47678.5-2026	component	01004	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
641	standard	component-01004-2	GB/T 47678.5-2026	component	01004	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
642	standard	component-01004-3	GB/T 47678.5-2026	component	01004	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
643	standard	component-01004-4	GB/T 47678.5-2026	component	01004	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
644	standard	component-01004-5	GB/T 47678.5-2026	component	01004	雨水箅子堵塞三分之一以上，排水不畅	{"1 working-days","2 working-days","3 working-days"}	箅面和箅下疏通，排水顺畅	t	2017-01-01	\N	1	\N
645	standard	component-01005-1	GB/T 47678.5-2026	component	01005	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
646	standard	component-01005-2	GB/T 47678.5-2026	component	01005	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
647	standard	component-01005-3	GB/T 47678.5-2026	component	01005	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
648	standard	component-01005-4	GB/T 47678.5-2026	component	01005	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
649	standard	component-01006-1	GB/T 47678.5-2026	component	01006	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
650	standard	component-01006-2	GB/T 47678.5-2026	component	01006	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
651	standard	component-01006-3	GB/T 47678.5-2026	component	01006	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
652	standard	component-01006-4	GB/T 47678.5-2026	component	01006	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
653	standard	component-01007-1	GB/T 47678.5-2026	component	01007	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
654	standard	component-01007-2	GB/T 47678.5-2026	component	01007	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
655	standard	component-01007-3	GB/T 47678.5-2026	component	01007	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
656	standard	component-01007-4	GB/T 47678.5-2026	component	01007	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
657	standard	component-01008-1	GB/T 47678.5-2026	component	01008	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
658	standard	component-01008-2	GB/T 47678.5-2026	component	01008	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
659	standard	component-01008-3	GB/T 47678.5-2026	component	01008	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
660	standard	component-01008-4	GB/T 47678.5-2026	component	01008	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
661	standard	component-01009-1	GB/T 47678.5-2026	component	01009	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
662	standard	component-01009-2	GB/T 47678.5-2026	component	01009	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
663	standard	component-01009-3	GB/T 47678.5-2026	component	01009	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
664	standard	component-01009-4	GB/T 47678.5-2026	component	01009	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
665	standard	component-01010-1	GB/T 47678.5-2026	component	01010	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
666	standard	component-01010-2	GB/T 47678.5-2026	component	01010	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
667	standard	component-01038-3	GB/T 47678.5-2026	component	01038	地灯不亮	{"2 working-days","3 working-days","4 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
668	standard	component-01010-3	GB/T 47678.5-2026	component	01010	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
669	standard	component-01010-4	GB/T 47678.5-2026	component	01010	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
670	standard	component-01011-1	GB/T 47678.5-2026	component	01011	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
671	standard	component-01011-2	GB/T 47678.5-2026	component	01011	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
672	standard	component-01011-3	GB/T 47678.5-2026	component	01011	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
673	standard	component-01011-4	GB/T 47678.5-2026	component	01011	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
674	standard	component-01012-1	GB/T 47678.5-2026	component	01012	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
675	standard	component-01012-2	GB/T 47678.5-2026	component	01012	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
676	standard	component-01012-3	GB/T 47678.5-2026	component	01012	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
677	standard	component-01012-4	GB/T 47678.5-2026	component	01012	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
678	standard	component-01013-default	GB/T 47678.5-2026	component	01013	【缺省条件，请由本市替换】消防设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
679	standard	component-01014-1	GB/T 47678.5-2026	component	01014	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
680	standard	component-01014-2	GB/T 47678.5-2026	component	01014	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
681	standard	component-01014-3	GB/T 47678.5-2026	component	01014	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
682	standard	component-01014-4	GB/T 47678.5-2026	component	01014	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
683	standard	component-01015-1	GB/T 47678.5-2026	component	01015	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
684	standard	component-01015-2	GB/T 47678.5-2026	component	01015	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
685	standard	component-01015-3	GB/T 47678.5-2026	component	01015	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
686	standard	component-01015-4	GB/T 47678.5-2026	component	01015	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
687	standard	component-01017-1	GB/T 47678.5-2026	component	01017	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
688	standard	component-01017-2	GB/T 47678.5-2026	component	01017	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
689	standard	component-01017-3	GB/T 47678.5-2026	component	01017	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
690	standard	component-01017-4	GB/T 47678.5-2026	component	01017	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
691	standard	component-01018-1	GB/T 47678.5-2026	component	01018	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
692	standard	component-01018-2	GB/T 47678.5-2026	component	01018	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
693	standard	component-01018-3	GB/T 47678.5-2026	component	01018	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
694	standard	component-01018-4	GB/T 47678.5-2026	component	01018	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
695	standard	component-01019-1	GB/T 47678.5-2026	component	01019	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
696	standard	component-01019-2	GB/T 47678.5-2026	component	01019	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
697	standard	component-01019-3	GB/T 47678.5-2026	component	01019	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
698	standard	component-01019-4	GB/T 47678.5-2026	component	01019	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
699	standard	component-01020-1	GB/T 47678.5-2026	component	01020	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
700	standard	component-01020-2	GB/T 47678.5-2026	component	01020	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
701	standard	component-01020-3	GB/T 47678.5-2026	component	01020	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
702	standard	component-01020-4	GB/T 47678.5-2026	component	01020	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
703	standard	component-01021-1	GB/T 47678.5-2026	component	01021	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
704	standard	component-01021-2	GB/T 47678.5-2026	component	01021	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
705	standard	component-01021-3	GB/T 47678.5-2026	component	01021	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
706	standard	component-01021-4	GB/T 47678.5-2026	component	01021	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
707	standard	component-01022-1	GB/T 47678.5-2026	component	01022	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
708	standard	component-01022-2	GB/T 47678.5-2026	component	01022	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
709	standard	component-01022-3	GB/T 47678.5-2026	component	01022	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
710	standard	component-01022-4	GB/T 47678.5-2026	component	01022	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
711	standard	component-01023-1	GB/T 47678.5-2026	component	01023	井盖缺失、移位或开裂，行人车辆有跌落危险	{"2 continuous-hours"}	井盖复位或补装，险情消除	t	2017-01-01	\N	1	\N
712	standard	component-01023-2	GB/T 47678.5-2026	component	01023	井盖局部破损，破损面积超过 25 平方厘米	{"4 working-hours","6 working-hours","8 working-hours"}	井盖更换或修好，表面完整	t	2017-01-01	\N	1	\N
713	standard	component-01023-3	GB/T 47678.5-2026	component	01023	车辆驶过时井盖跳动有声响，或翻起影响安全	{"2 working-days","3 working-days","4 working-days"}	井盖垫稳，不再松动作响	t	2017-01-01	\N	1	\N
714	standard	component-01023-4	GB/T 47678.5-2026	component	01023	井口周边 1.5 米见方的路面下沉、隆起或破损，或井框与路面高差超过 2 厘米	{"5 working-days","7 working-days","10 working-days"}	井周路面补平，与井框齐平	t	2017-01-01	\N	1	\N
715	standard	component-01024-default	GB/T 47678.5-2026	component	01024	【缺省条件，请由本市替换】水井，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
716	standard	component-01025-1	GB/T 47678.5-2026	component	01025	供水器漏水	{"2 continuous-hours"}	止住漏水	t	2017-01-01	\N	1	\N
717	standard	component-01025-2	GB/T 47678.5-2026	component	01025	供水器破损或严重锈蚀	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
718	standard	component-01025-3	GB/T 47678.5-2026	component	01025	供水器表面脏污	{"4 working-hours","6 working-hours","8 working-hours"}	擦洗干净	t	2017-01-01	\N	1	\N
719	standard	component-01025-4	GB/T 47678.5-2026	component	01025	供水器已废弃	{"5 working-days","7 working-days","10 working-days"}	拆除并恢复路面	t	2017-01-01	\N	1	\N
720	standard	component-01026-1	GB/T 47678.5-2026	component	01026	盖板缺失、移位或开裂，有跌落危险	{"4 continuous-hours"}	盖板补装或更换，险情消除	t	2017-01-01	\N	1	\N
721	standard	component-01026-2	GB/T 47678.5-2026	component	01026	盖板破损面积超过 25 平方厘米	{"1 working-days","2 working-days","3 working-days"}	盖板更换或修好	t	2017-01-01	\N	1	\N
722	standard	component-01027-1	GB/T 47678.5-2026	component	01027	通信交接箱倾斜、移位或倒下	{"2 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
723	standard	component-01038-4	GB/T 47678.5-2026	component	01038	地灯未按规定时间开关	{"2 working-hours","3 working-hours","4 working-hours"}	开关时间纠正	t	2017-01-01	\N	1	\N
724	standard	component-01027-2	GB/T 47678.5-2026	component	01027	通信交接箱破损、缺件、变形或严重锈蚀	{"2 working-days","3 working-days","5 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
725	standard	component-01027-3	GB/T 47678.5-2026	component	01027	通信交接箱表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
726	standard	component-01027-4	GB/T 47678.5-2026	component	01027	通信交接箱已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
727	standard	component-01028-1	GB/T 47678.5-2026	component	01028	电力设施破损、缺件、变形或严重锈蚀	{"4 working-days","5 working-days","8 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
728	standard	component-01028-2	GB/T 47678.5-2026	component	01028	电力设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
729	standard	component-01028-3	GB/T 47678.5-2026	component	01028	电力设施已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
730	standard	component-01028-4	GB/T 47678.5-2026	component	01028	电力设施柜门、箱门未关	{"1 working-days","2 working-days","3 working-days"}	门已关好锁牢	t	2017-01-01	\N	1	\N
731	standard	component-01029-1	GB/T 47678.5-2026	component	01029	电力标识牌破损、缺失、歪斜、变形、锈蚀明显或内容有误	{"2 working-days","3 working-days","4 working-days"}	修正、补装或更换	t	2017-01-01	\N	1	\N
732	standard	component-01029-2	GB/T 47678.5-2026	component	01029	电力标识牌积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
733	standard	component-01030-1	GB/T 47678.5-2026	component	01030	电力立杆倾斜、移位或倒下	{"2 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
734	standard	component-01030-2	GB/T 47678.5-2026	component	01030	电力立杆破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
735	standard	component-01030-3	GB/T 47678.5-2026	component	01030	电力立杆表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
736	standard	component-01030-4	GB/T 47678.5-2026	component	01030	电力立杆已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
737	standard	component-01031-1	GB/T 47678.5-2026	component	01031	通信杆倾斜、倒伏或折断，危及安全	{"4 continuous-hours"}	险情消除，杆体修复或拆除	t	2017-01-01	\N	1	\N
738	standard	component-01031-2	GB/T 47678.5-2026	component	01031	通信杆破损或明显锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换	t	2017-01-01	\N	1	\N
739	standard	component-01031-3	GB/T 47678.5-2026	component	01031	通信杆表面有污渍、积灰	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
740	standard	component-01031-4	GB/T 47678.5-2026	component	01031	通信杆已废弃	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
741	standard	component-01032-default	GB/T 47678.5-2026	component	01032	【缺省条件，请由本市替换】公交立杆，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
742	standard	component-01033-default	GB/T 47678.5-2026	component	01033	【缺省条件，请由本市替换】特殊立杆，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
743	standard	component-01034-default	GB/T 47678.5-2026	component	01034	【缺省条件，请由本市替换】不明立杆，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
744	standard	component-01035-default	GB/T 47678.5-2026	component	01035	【缺省条件，请由本市替换】旗杆，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
745	standard	component-01036-default	GB/T 47678.5-2026	component	01036	【缺省条件，请由本市替换】输油（气）标志，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
746	standard	component-01037-1	GB/T 47678.5-2026	component	01037	灯杆倾斜、倒伏或折断	{"1 working-days"}	灯杆扶正、更换或安全拆除	t	2017-01-01	\N	1	\N
747	standard	component-01037-2	GB/T 47678.5-2026	component	01037	灯具破损缺失，或电线外露	{"1 working-days"}	灯具和线路恢复完好，无外露带电部位	t	2017-01-01	\N	1	\N
748	standard	component-01037-3	GB/T 47678.5-2026	component	01037	个别路灯夜间不亮	{"2 working-days","3 working-days","4 working-days"}	路灯恢复照明	t	2017-01-01	\N	1	\N
749	standard	component-01037-4	GB/T 47678.5-2026	component	01037	灯杆锈蚀严重	{"2 working-days","4 working-days","6 working-days"}	除锈并修复	t	2017-01-01	\N	1	\N
750	standard	component-01037-5	GB/T 47678.5-2026	component	01037	未按规定时刻开灯或关灯	{"2 working-hours","4 working-hours","8 working-hours"}	启闭时刻恢复正常	t	2017-01-01	\N	1	\N
751	standard	component-01037-6	GB/T 47678.5-2026	component	01037	废弃灯杆或残留桩基	{"3 working-days","5 working-days","7 working-days"}	残桩清除，地面恢复	t	2017-01-01	\N	1	\N
752	standard	component-01038-1	GB/T 47678.5-2026	component	01038	地灯破损或缺失	{"2 working-days","3 working-days","4 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
753	standard	component-01038-2	GB/T 47678.5-2026	component	01038	地灯已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
754	standard	component-01039-1	GB/T 47678.5-2026	component	01039	景观灯倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
755	standard	component-01039-2	GB/T 47678.5-2026	component	01039	景观灯破损、缺件或变形	{"2 working-days","3 working-days","4 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
756	standard	component-01039-3	GB/T 47678.5-2026	component	01039	景观灯表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
757	standard	component-01039-4	GB/T 47678.5-2026	component	01039	景观灯已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
758	standard	component-01039-5	GB/T 47678.5-2026	component	01039	景观灯严重锈蚀	{"2 working-days","3 working-days","4 working-days"}	除锈修复	t	2017-01-01	\N	1	\N
759	standard	component-01039-6	GB/T 47678.5-2026	component	01039	景观灯不亮	{"3 working-days","4 working-days","6 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
760	standard	component-01039-7	GB/T 47678.5-2026	component	01039	景观灯未按规定时间开关	{"2 working-hours","3 working-hours","4 working-hours"}	开关时间纠正	t	2017-01-01	\N	1	\N
761	standard	component-01039-8	GB/T 47678.5-2026	component	01039	桥体、楼体亮化的灯光不亮	{"10 working-days","14 working-days","20 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
762	standard	component-01039-9	GB/T 47678.5-2026	component	01039	桥体、楼体亮化显示的内容有误	{"1 continuous-hours"}	错误内容撤下或更正	t	2017-01-01	\N	1	\N
763	standard	component-01039-10	GB/T 47678.5-2026	component	01039	桥体、楼体亮化未按规定时间开关	{"2 working-hours","3 working-hours","4 working-hours"}	开关时间纠正	t	2017-01-01	\N	1	\N
764	standard	component-01040-1	GB/T 47678.5-2026	component	01040	报刊亭亭身或附属设施破损、缺失、锈蚀明显	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
765	standard	component-01040-2	GB/T 47678.5-2026	component	01040	报刊亭积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
766	standard	component-01040-3	GB/T 47678.5-2026	component	01040	报刊亭已废弃	{"7 working-days","10 working-days","14 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
767	standard	component-01041-default	GB/T 47678.5-2026	component	01041	【缺省条件，请由本市替换】电话亭，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
768	standard	component-01042-default	GB/T 47678.5-2026	component	01042	【缺省条件，请由本市替换】邮筒，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
769	standard	component-01043-default	GB/T 47678.5-2026	component	01043	【缺省条件，请由本市替换】信息亭，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
770	standard	component-01044-default	GB/T 47678.5-2026	component	01044	【缺省条件，请由本市替换】售货亭，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
771	standard	component-01045-1	GB/T 47678.5-2026	component	01045	自动售货机歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正放稳	t	2017-01-01	\N	1	\N
772	standard	component-01045-2	GB/T 47678.5-2026	component	01045	自动售货机破损、缺件或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好	t	2017-01-01	\N	1	\N
773	standard	component-01045-3	GB/T 47678.5-2026	component	01045	自动售货机表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
774	standard	component-01045-4	GB/T 47678.5-2026	component	01045	自动售货机废弃，或搬走后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
775	standard	component-01046-1	GB/T 47678.5-2026	component	01046	健身设施倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
776	standard	component-01046-2	GB/T 47678.5-2026	component	01046	健身设施破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
777	standard	component-01046-3	GB/T 47678.5-2026	component	01046	健身设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
778	standard	component-01046-4	GB/T 47678.5-2026	component	01046	健身设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
779	standard	component-01047-default	GB/T 47678.5-2026	component	01047	【缺省条件，请由本市替换】高压线铁塔，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
780	standard	component-01048-default	GB/T 47678.5-2026	component	01048	【缺省条件，请由本市替换】变压器（箱），影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
781	standard	component-01049-1	GB/T 47678.5-2026	component	01049	燃气调压站（箱）歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正或更换，无泄漏	t	2017-01-01	\N	1	\N
782	standard	component-01049-2	GB/T 47678.5-2026	component	01049	燃气调压站（箱）破损、缺件或严重锈蚀	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
783	standard	component-01049-3	GB/T 47678.5-2026	component	01049	燃气调压站（箱）表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
784	standard	component-01049-4	GB/T 47678.5-2026	component	01049	燃气调压站（箱）已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
785	standard	component-01050-1	GB/T 47678.5-2026	component	01050	监控设备或立杆歪斜、倒下、折断	{"1 working-days","2 working-days","3 working-days"}	扶正或更换，周边安全	t	2017-01-01	\N	1	\N
786	standard	component-01050-2	GB/T 47678.5-2026	component	01050	监控设备破损、缺件、严重锈蚀或电线裸露	{"3 working-days","4 working-days","6 working-days"}	修好或更换，无裸露电线	t	2017-01-01	\N	1	\N
787	standard	component-01050-3	GB/T 47678.5-2026	component	01050	监控设备或立杆表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
788	standard	component-01050-4	GB/T 47678.5-2026	component	01050	监控设备废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
789	standard	component-01051-1	GB/T 47678.5-2026	component	01051	治安岗亭破损或缺件	{"5 working-days","7 working-days","10 working-days"}	修好	t	2017-01-01	\N	1	\N
790	standard	component-01051-2	GB/T 47678.5-2026	component	01051	治安岗亭表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
791	standard	component-01051-3	GB/T 47678.5-2026	component	01051	治安岗亭已废弃	{"7 working-days","10 working-days","14 working-days"}	移除，地面恢复	t	2017-01-01	\N	1	\N
792	standard	component-01052-1	GB/T 47678.5-2026	component	01052	休息亭破损、缺件或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好	t	2017-01-01	\N	1	\N
793	standard	component-01052-2	GB/T 47678.5-2026	component	01052	休息亭脏污	{"1 working-days","2 working-days","3 working-days"}	清扫擦洗干净	t	2017-01-01	\N	1	\N
794	standard	component-01052-3	GB/T 47678.5-2026	component	01052	休息亭已废弃	{"7 working-days","10 working-days","14 working-days"}	移除，地面恢复	t	2017-01-01	\N	1	\N
795	standard	component-01053-default	GB/T 47678.5-2026	component	01053	【缺省条件，请由本市替换】自助缴费机，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
796	standard	component-01054-1	GB/T 47678.5-2026	component	01054	充电桩破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
797	standard	component-01054-2	GB/T 47678.5-2026	component	01054	充电桩表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
798	standard	component-01054-3	GB/T 47678.5-2026	component	01054	充电桩已废弃，或拆除后留有残桩	{"10 working-days","14 working-days","20 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
799	standard	component-01054-4	GB/T 47678.5-2026	component	01054	未经批准设置充电站（桩）	{"2 working-days","3 working-days","4 working-days"}	依程序拆除	t	2017-01-01	\N	1	\N
800	standard	component-01055-default	GB/T 47678.5-2026	component	01055	【缺省条件，请由本市替换】防蚊闸，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
801	standard	component-01056-default	GB/T 47678.5-2026	component	01056	【缺省条件，请由本市替换】跨河管道，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
802	standard	component-01057-1	GB/T 47678.5-2026	component	01057	露天燃气管道或支架破损、缺件、严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换，无泄漏	t	2017-01-01	\N	1	\N
803	standard	component-01057-2	GB/T 47678.5-2026	component	01057	露天燃气管道表面脏污	{"4 working-hours","6 working-hours","8 working-hours"}	擦洗干净	t	2017-01-01	\N	1	\N
804	standard	component-01058-default	GB/T 47678.5-2026	component	01058	【缺省条件，请由本市替换】晒衣架，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
805	standard	component-01059-default	GB/T 47678.5-2026	component	01059	【缺省条件，请由本市替换】旧衣物回收箱，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
806	standard	component-01060-default	GB/T 47678.5-2026	component	01060	【缺省条件，请由本市替换】路灯配电箱，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
807	standard	component-01061-1	GB/T 47678.5-2026	component	01061	露天供热管道或附件漏水、破损、缺失、变形、锈蚀明显	{"1 working-days","2 working-days","3 working-days"}	修好或更换，不再漏水	t	2017-01-01	\N	1	\N
808	standard	component-01062-default	GB/T 47678.5-2026	component	01062	【缺省条件，请由本市替换】通信基站，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
809	standard	component-01063-default	GB/T 47678.5-2026	component	01063	【缺省条件，请由本市替换】水塔，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
810	standard	component-01064-default	GB/T 47678.5-2026	component	01064	【缺省条件，请由本市替换】牌楼（门楼），影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
811	standard	component-01065-default	GB/T 47678.5-2026	component	01065	【缺省条件，请由本市替换】管理责任公示牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
812	standard	component-02021-1	GB/T 47678.5-2026	component	02021	便道桩倾斜、移位或倒下	{"3 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
813	standard	component-01066-default	GB/T 47678.5-2026	component	01066	【缺省条件，请由本市替换】紧急报警点SOS，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
814	standard	component-01067-default	GB/T 47678.5-2026	component	01067	【缺省条件，请由本市替换】防汛监测设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
815	standard	component-01068-default	GB/T 47678.5-2026	component	01068	【缺省条件，请由本市替换】水鹤，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
816	standard	component-01069-1	GB/T 47678.5-2026	component	01069	水域附属设施歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
817	standard	component-01069-2	GB/T 47678.5-2026	component	01069	水域附属设施变形、破损、缺失或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好	t	2017-01-01	\N	1	\N
818	standard	component-01069-3	GB/T 47678.5-2026	component	01069	安全警示牌不醒目，或没有救生设施和工具	{"3 working-days","4 working-days","6 working-days"}	警示牌移到醒目处，救生器材配齐	t	2017-01-01	\N	1	\N
819	standard	component-01069-4	GB/T 47678.5-2026	component	01069	坡岸、亲水平台损坏或脏乱	{"3 working-days","4 working-days","6 working-days"}	修好并清扫干净	t	2017-01-01	\N	1	\N
820	standard	component-01069-5	GB/T 47678.5-2026	component	01069	水域附属设施已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除清走	t	2017-01-01	\N	1	\N
821	standard	component-01069-6	GB/T 47678.5-2026	component	01069	水域附属设施积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
822	standard	component-01070-1	GB/T 47678.5-2026	component	01070	水域护栏缺失、歪倒、变形、破损或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换，护栏连续	t	2017-01-01	\N	1	\N
823	standard	component-01070-2	GB/T 47678.5-2026	component	01070	水域护栏已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除清走	t	2017-01-01	\N	1	\N
824	standard	component-01070-3	GB/T 47678.5-2026	component	01070	水域护栏积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
825	standard	component-01071-1	GB/T 47678.5-2026	component	01071	防汛墙或附属设施破损、倾斜、垮塌	{"3 working-days","4 working-days","6 working-days"}	修好或重砌，能挡水	t	2017-01-01	\N	1	\N
826	standard	component-01071-2	GB/T 47678.5-2026	component	01071	防汛墙墙面脏污	{"1 working-days","2 working-days","3 working-days"}	墙面清洗干净	t	2017-01-01	\N	1	\N
827	standard	component-01072-default	GB/T 47678.5-2026	component	01072	【缺省条件，请由本市替换】排水泵站，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
828	standard	component-01073-default	GB/T 47678.5-2026	component	01073	【缺省条件，请由本市替换】雨污水排放口，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
829	standard	component-01074-1	GB/T 47678.5-2026	component	01074	管廊通风口、出入口、投料口等设施损坏、缺失、移位、脱落或锈蚀明显	{"5 working-days","7 working-days","10 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
830	standard	component-01074-2	GB/T 47678.5-2026	component	01074	管廊地面设施积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
831	standard	component-01075-default	GB/T 47678.5-2026	component	01075	【缺省条件，请由本市替换】快递柜，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
832	standard	component-01076-default	GB/T 47678.5-2026	component	01076	【缺省条件，请由本市替换】公用电梯，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
833	standard	component-01077-default	GB/T 47678.5-2026	component	01077	【缺省条件，请由本市替换】综合杆，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
834	standard	component-02001-1	GB/T 47678.5-2026	component	02001	停车场地面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
835	standard	component-02001-2	GB/T 47678.5-2026	component	02001	未经批准设置停车场	{"2 working-days","3 working-days","4 working-days"}	撤除，恢复原状	t	2017-01-01	\N	1	\N
836	standard	component-02001-3	GB/T 47678.5-2026	component	02001	停车场附属设施破损、缺失或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
837	standard	component-02001-4	GB/T 47678.5-2026	component	02001	停车场内脏乱	{"1 working-days","2 working-days","3 working-days"}	清扫干净	t	2017-01-01	\N	1	\N
838	standard	component-02002-default	GB/T 47678.5-2026	component	02002	【缺省条件，请由本市替换】立体车库，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
839	standard	component-02003-default	GB/T 47678.5-2026	component	02003	【缺省条件，请由本市替换】停车计费设备，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
840	standard	component-02004-1	GB/T 47678.5-2026	component	02004	公交站亭、站牌倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
841	standard	component-02010-3	GB/T 47678.5-2026	component	02010	道路指示牌内容有误或指向错误	{"5 working-days","7 working-days","10 working-days"}	更换	t	2017-01-01	\N	1	\N
842	standard	component-02004-2	GB/T 47678.5-2026	component	02004	公交站亭、站牌破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
843	standard	component-02004-3	GB/T 47678.5-2026	component	02004	公交站亭、站牌表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
844	standard	component-02004-4	GB/T 47678.5-2026	component	02004	公交站亭、站牌已废弃，或拆除后留有残桩	{"7 working-days","10 working-days","14 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
845	standard	component-02004-5	GB/T 47678.5-2026	component	02004	站台路面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
846	standard	component-02004-6	GB/T 47678.5-2026	component	02004	站亭广告画面破损或内容有误	{"3 working-days","4 working-days","6 working-days"}	更换画面	t	2017-01-01	\N	1	\N
847	standard	component-02004-7	GB/T 47678.5-2026	component	02004	站亭广告画面脱落，或灯箱玻璃门未关	{"1 working-days","2 working-days","3 working-days"}	画面固定，灯箱关好	t	2017-01-01	\N	1	\N
848	standard	component-02005-default	GB/T 47678.5-2026	component	02005	【缺省条件，请由本市替换】出租车停靠站，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
849	standard	component-02006-1	GB/T 47678.5-2026	component	02006	桥体沉降、变形或损坏	{"5 working-days"}	先设围护，后修复	t	2017-01-01	\N	1	\N
850	standard	component-02006-2	GB/T 47678.5-2026	component	02006	桥面或台阶破损、坑洼	{"3 working-days","4 working-days","6 working-days"}	修补平整	t	2017-01-01	\N	1	\N
851	standard	component-02006-3	GB/T 47678.5-2026	component	02006	桥面积水	{"4 working-hours","6 working-hours","8 working-hours"}	积水排净	t	2017-01-01	\N	1	\N
852	standard	component-02006-4	GB/T 47678.5-2026	component	02006	护栏或附属设施破损、缺失	{"5 working-days","7 working-days","10 working-days"}	修复或更换	t	2017-01-01	\N	1	\N
853	standard	component-02006-5	GB/T 47678.5-2026	component	02006	桥上灯具不亮或破损	{"3 working-days","4 working-days","6 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
854	standard	component-02006-6	GB/T 47678.5-2026	component	02006	桥体表面不洁	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
855	standard	component-02006-7	GB/T 47678.5-2026	component	02006	桥上护栏变形或锈蚀明显	{"5 working-days","7 working-days","10 working-days"}	校正、除锈或更换	t	2017-01-01	\N	1	\N
856	standard	component-02007-1	GB/T 47678.5-2026	component	02007	地下通道大面积积水，无法通行	{"2 continuous-hours"}	积水抽净，恢复通行	t	2017-01-01	\N	1	\N
857	standard	component-02007-2	GB/T 47678.5-2026	component	02007	地下通道地面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
858	standard	component-02007-3	GB/T 47678.5-2026	component	02007	地下通道标志牌破损、缺失或内容有误	{"2 working-days","3 working-days","4 working-days"}	修正、补装或更换	t	2017-01-01	\N	1	\N
859	standard	component-02007-4	GB/T 47678.5-2026	component	02007	地下通道附属设施破损、缺失	{"1 working-days","2 working-days","3 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
860	standard	component-02007-5	GB/T 47678.5-2026	component	02007	地下通道灯具损坏或不亮	{"2 working-days","3 working-days","4 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
861	standard	component-02007-6	GB/T 47678.5-2026	component	02007	地下通道脏污	{"1 working-days","2 working-days","3 working-days"}	清洗干净	t	2017-01-01	\N	1	\N
862	standard	component-02008-1	GB/T 47678.5-2026	component	02008	立交桥、高架桥桥体损坏、开裂、沉降或变形	{"5 working-days","7 working-days","10 working-days"}	先设围护，后修复	t	2017-01-01	\N	1	\N
863	standard	component-02008-2	GB/T 47678.5-2026	component	02008	立交桥、高架桥附属设施破损、缺失、变形或锈蚀明显	{"5 working-days","7 working-days","10 working-days"}	修好、重新涂装或更换	t	2017-01-01	\N	1	\N
864	standard	component-02008-3	GB/T 47678.5-2026	component	02008	立交桥、高架桥桥面破损	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
865	standard	component-02008-4	GB/T 47678.5-2026	component	02008	立交桥、高架桥桥面积水	{"4 working-hours","6 working-hours","8 working-hours"}	积水排净	t	2017-01-01	\N	1	\N
866	standard	component-02008-5	GB/T 47678.5-2026	component	02008	立交桥、高架桥灯具破损或不亮	{"2 working-days","3 working-days","4 working-days"}	恢复照明	t	2017-01-01	\N	1	\N
867	standard	component-02008-6	GB/T 47678.5-2026	component	02008	立交桥、高架桥表面积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	清洗干净	t	2017-01-01	\N	1	\N
868	standard	component-02008-7	GB/T 47678.5-2026	component	02008	立交桥、高架桥桥下悬挂冰柱	{"4 working-hours","6 working-hours","8 working-hours"}	冰柱清除，下方安全	t	2017-01-01	\N	1	\N
869	standard	component-02009-1	GB/T 47678.5-2026	component	02009	桥体开裂、沉降、变形或损坏	{"3 working-days"}	先设围栏，后修复	t	2017-01-01	\N	1	\N
870	standard	component-02009-2	GB/T 47678.5-2026	component	02009	附属设施损坏、倾斜或明显锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复并防锈	t	2017-01-01	\N	1	\N
871	standard	component-02009-3	GB/T 47678.5-2026	component	02009	桥体表面不洁	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
872	standard	component-02010-1	GB/T 47678.5-2026	component	02010	道路指示牌歪斜、倒下或变形	{"5 working-days","7 working-days","10 working-days"}	扶正或更换	t	2017-01-01	\N	1	\N
873	standard	component-02010-2	GB/T 47678.5-2026	component	02010	道路指示牌破损、缺失或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
874	standard	component-02010-4	GB/T 47678.5-2026	component	02010	道路指示牌表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
875	standard	component-02010-5	GB/T 47678.5-2026	component	02010	道路指示牌废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
876	standard	component-02011-1	GB/T 47678.5-2026	component	02011	限高架歪斜、倒下或折断	{"4 continuous-hours"}	设警示，险情消除	t	2017-01-01	\N	1	\N
877	standard	component-02011-2	GB/T 47678.5-2026	component	02011	限高架主体或附件破损、严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
878	standard	component-02011-3	GB/T 47678.5-2026	component	02011	限高标识缺失或内容有误	{"3 working-days","4 working-days","6 working-days"}	补装或更正	t	2017-01-01	\N	1	\N
879	standard	component-02011-4	GB/T 47678.5-2026	component	02011	限高架表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
880	standard	component-02011-5	GB/T 47678.5-2026	component	02011	限高架废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
881	standard	component-02012-1	GB/T 47678.5-2026	component	02012	路名牌倾斜、移位或倒下	{"3 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
882	standard	component-02012-2	GB/T 47678.5-2026	component	02012	路名牌破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
883	standard	component-02012-3	GB/T 47678.5-2026	component	02012	路名牌表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
884	standard	component-02012-4	GB/T 47678.5-2026	component	02012	路名牌已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
885	standard	component-02012-5	GB/T 47678.5-2026	component	02012	路名牌内容有误或指向错误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
886	standard	component-02013-default	GB/T 47678.5-2026	component	02013	【缺省条件，请由本市替换】地名牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
887	standard	component-02014-default	GB/T 47678.5-2026	component	02014	【缺省条件，请由本市替换】交通信号灯，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
888	standard	component-02015-default	GB/T 47678.5-2026	component	02015	【缺省条件，请由本市替换】交通信号设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
889	standard	component-02016-default	GB/T 47678.5-2026	component	02016	【缺省条件，请由本市替换】交通岗亭，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
891	standard	component-02017-2	GB/T 47678.5-2026	component	02017	护栏破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
892	standard	component-02017-3	GB/T 47678.5-2026	component	02017	护栏表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
893	standard	component-02017-4	GB/T 47678.5-2026	component	02017	护栏已废弃，或拆除后留有残桩	{"5 working-days","7 working-days","10 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
894	standard	component-02018-default	GB/T 47678.5-2026	component	02018	【缺省条件，请由本市替换】防撞桶，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
895	standard	component-02019-1	GB/T 47678.5-2026	component	02019	安全岛（渠化岛）地面破损、坑洼	{"5 working-days","7 working-days","10 working-days"}	修补平整	t	2017-01-01	\N	1	\N
896	standard	component-02019-2	GB/T 47678.5-2026	component	02019	安全岛（渠化岛）附属设施破损、缺失	{"2 working-days","3 working-days","4 working-days"}	修好	t	2017-01-01	\N	1	\N
897	standard	component-02019-3	GB/T 47678.5-2026	component	02019	安全岛（渠化岛）设施表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
898	standard	component-02019-4	GB/T 47678.5-2026	component	02019	安全岛（渠化岛）植物长势差或枯死	{"2 working-days","3 working-days","4 working-days"}	修剪、清理或更换	t	2017-01-01	\N	1	\N
899	standard	component-02019-5	GB/T 47678.5-2026	component	02019	安全岛（渠化岛）上有障碍物，影响通行	{"4 working-hours","6 working-hours","8 working-hours"}	障碍物清走	t	2017-01-01	\N	1	\N
900	standard	component-02020-1	GB/T 47678.5-2026	component	02020	人行横道桩倾斜、移位或倒下	{"3 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
901	standard	component-02020-2	GB/T 47678.5-2026	component	02020	人行横道桩破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
902	standard	component-02020-3	GB/T 47678.5-2026	component	02020	人行横道桩表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
903	standard	component-02020-4	GB/T 47678.5-2026	component	02020	人行横道桩已废弃，或拆除后留有残桩	{"2 working-days","3 working-days","5 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
904	standard	component-02021-2	GB/T 47678.5-2026	component	02021	便道桩破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
905	standard	component-02021-3	GB/T 47678.5-2026	component	02021	便道桩表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
906	standard	component-02021-4	GB/T 47678.5-2026	component	02021	便道桩已废弃，或拆除后留有残桩	{"2 working-days","3 working-days","5 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
907	standard	component-02022-default	GB/T 47678.5-2026	component	02022	【缺省条件，请由本市替换】柔性隔离体，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
908	standard	component-02023-default	GB/T 47678.5-2026	component	02023	【缺省条件，请由本市替换】道路信息显示屏，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
909	standard	component-02024-1	GB/T 47678.5-2026	component	02024	道路隔音屏歪斜或倒下	{"3 working-days","4 working-days","6 working-days"}	扶正固定	t	2017-01-01	\N	1	\N
910	standard	component-02024-2	GB/T 47678.5-2026	component	02024	道路隔音屏破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
911	standard	component-02024-3	GB/T 47678.5-2026	component	02024	道路隔音屏表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
912	standard	component-02025-1	GB/T 47678.5-2026	component	02025	停放设施破损、变形或锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复	t	2017-01-01	\N	1	\N
913	standard	component-02025-2	GB/T 47678.5-2026	component	02025	停放标线不清	{"3 working-days","4 working-days","6 working-days"}	重新施划	t	2017-01-01	\N	1	\N
914	standard	component-02025-3	GB/T 47678.5-2026	component	02025	停放点环境脏乱	{"4 working-hours","6 working-hours","8 working-hours"}	清扫并摆放整齐	t	2017-01-01	\N	1	\N
915	standard	component-02026-default	GB/T 47678.5-2026	component	02026	【缺省条件，请由本市替换】自行车租赁点，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
916	standard	component-02027-default	GB/T 47678.5-2026	component	02027	【缺省条件，请由本市替换】存车支架，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
917	standard	component-02028-default	GB/T 47678.5-2026	component	02028	【缺省条件，请由本市替换】铁道口设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
918	standard	component-02029-default	GB/T 47678.5-2026	component	02029	【缺省条件，请由本市替换】栈桥，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
919	standard	component-02030-1	GB/T 47678.5-2026	component	02030	水域标示牌歪斜、倒下或变形	{"3 working-days","4 working-days","6 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
920	standard	component-02030-2	GB/T 47678.5-2026	component	02030	水域标示牌破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补装	t	2017-01-01	\N	1	\N
921	standard	component-02030-3	GB/T 47678.5-2026	component	02030	水域标示牌内容有误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
922	standard	component-02030-4	GB/T 47678.5-2026	component	02030	水域标示牌表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
923	standard	component-02030-5	GB/T 47678.5-2026	component	02030	水域标示牌废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
924	standard	component-02031-default	GB/T 47678.5-2026	component	02031	【缺省条件，请由本市替换】港监设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
925	standard	component-02032-default	GB/T 47678.5-2026	component	02032	【缺省条件，请由本市替换】轨道交通设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
926	standard	component-02033-default	GB/T 47678.5-2026	component	02033	【缺省条件，请由本市替换】交通反视镜，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
927	standard	component-02034-default	GB/T 47678.5-2026	component	02034	【缺省条件，请由本市替换】无障碍设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
928	standard	component-02035-default	GB/T 47678.5-2026	component	02035	【缺省条件，请由本市替换】应急避难指示牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
929	standard	component-02036-default	GB/T 47678.5-2026	component	02036	【缺省条件，请由本市替换】救助站指示牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
930	standard	component-02037-default	GB/T 47678.5-2026	component	02037	【缺省条件，请由本市替换】文物建筑标志牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
931	standard	component-02038-default	GB/T 47678.5-2026	component	02038	【缺省条件，请由本市替换】门（楼号）牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
932	standard	component-02039-default	GB/T 47678.5-2026	component	02039	【缺省条件，请由本市替换】公安指示牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
933	standard	component-02040-default	GB/T 47678.5-2026	component	02040	【缺省条件，请由本市替换】景区标识牌，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
934	standard	component-02041-default	GB/T 47678.5-2026	component	02041	【缺省条件，请由本市替换】停车信息显示屏，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
935	standard	component-02042-default	GB/T 47678.5-2026	component	02042	【缺省条件，请由本市替换】铁路桥涵，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
936	standard	component-02043-default	GB/T 47678.5-2026	component	02043	【缺省条件，请由本市替换】减速带，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
937	standard	component-02044-default	GB/T 47678.5-2026	component	02044	【缺省条件，请由本市替换】公路隧道，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
938	standard	component-03001-1	GB/T 47678.5-2026	component	03001	未按公示时间开放	{"4 working-hours","6 working-hours","8 working-hours"}	恢复开放	t	2017-01-01	\N	1	\N
939	standard	component-03001-2	GB/T 47678.5-2026	component	03001	厕内或门外 5 米内脏乱、有明显异味	{"1 working-days","2 working-days","3 working-days"}	清洁除味	t	2017-01-01	\N	1	\N
940	standard	component-03001-3	GB/T 47678.5-2026	component	03001	洗手液、手纸等便民用品未免费提供	{"4 working-hours","6 working-hours","8 working-hours"}	用品补足	t	2017-01-01	\N	1	\N
941	standard	component-03001-4	GB/T 47678.5-2026	component	03001	配套设施破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修复或补齐	t	2017-01-01	\N	1	\N
942	standard	component-03001-5	GB/T 47678.5-2026	component	03001	标牌内容有误	{"2 working-days","3 working-days","5 working-days"}	更正	t	2017-01-01	\N	1	\N
943	standard	component-03001-6	GB/T 47678.5-2026	component	03001	缺少轮椅通道、扶手、坐便器等无障碍设施	{"5 working-days"}	设置完成，或书面说明建设安排	t	2017-01-01	\N	1	\N
944	standard	component-03001-7	GB/T 47678.5-2026	component	03001	公厕内无管理服务人员在岗	{"4 working-hours","6 working-hours","8 working-hours"}	人员到岗	t	2017-01-01	\N	1	\N
945	standard	component-03001-8	GB/T 47678.5-2026	component	03001	保洁工具摆放杂乱	{"4 working-hours","6 working-hours","8 working-hours"}	工具归位摆放整齐	t	2017-01-01	\N	1	\N
946	standard	component-03002-1	GB/T 47678.5-2026	component	03002	公厕指示牌倾斜、移位或倒下	{"2 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
947	standard	component-03002-2	GB/T 47678.5-2026	component	03002	公厕指示牌破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
948	standard	component-03002-3	GB/T 47678.5-2026	component	03002	公厕指示牌表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
949	standard	component-03002-4	GB/T 47678.5-2026	component	03002	公厕指示牌已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
950	standard	component-03002-5	GB/T 47678.5-2026	component	03002	公厕指示牌内容有误或指向错误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
951	standard	component-03003-1	GB/T 47678.5-2026	component	03003	化粪池盖板缺失或移位	{"4 continuous-hours"}	设围护，盖板复位或补装	t	2017-01-01	\N	1	\N
952	standard	component-03003-2	GB/T 47678.5-2026	component	03003	化粪池盖板破损	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
953	standard	component-03003-3	GB/T 47678.5-2026	component	03003	化粪池满溢，污物流出	{"1 working-days","2 working-days","3 working-days"}	清掏，场地冲洗干净	t	2017-01-01	\N	1	\N
954	standard	component-03004-1	GB/T 47678.5-2026	component	03004	垃圾间（楼）、中转站建筑或附属设施损坏、缺失	{"2 working-days","3 working-days","4 working-days"}	修好	t	2017-01-01	\N	1	\N
955	standard	component-03004-2	GB/T 47678.5-2026	component	03004	垃圾间（楼）、中转站脏乱、污水外流或异味明显	{"1 working-days","2 working-days","3 working-days"}	清理干净，污水和异味消除	t	2017-01-01	\N	1	\N
956	standard	component-03004-3	GB/T 47678.5-2026	component	03004	垃圾间（楼）、中转站外 5 米内脏乱	{"1 working-days","2 working-days","3 working-days"}	清理整顿完毕	t	2017-01-01	\N	1	\N
957	standard	component-03004-4	GB/T 47678.5-2026	component	03004	垃圾间（楼）、中转站垃圾未及时运走	{"4 working-hours","6 working-hours","8 working-hours"}	垃圾清运完毕	t	2017-01-01	\N	1	\N
958	standard	component-03005-1	GB/T 47678.5-2026	component	03005	垃圾箱歪斜、倒下，或箱门未关	{"1 working-days","2 working-days","3 working-days"}	扶正归位，箱门关好	t	2017-01-01	\N	1	\N
959	standard	component-03005-2	GB/T 47678.5-2026	component	03005	垃圾箱破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
960	standard	component-03005-3	GB/T 47678.5-2026	component	03005	垃圾箱表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
961	standard	component-03005-4	GB/T 47678.5-2026	component	03005	垃圾箱配套设施破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补齐	t	2017-01-01	\N	1	\N
962	standard	component-03005-5	GB/T 47678.5-2026	component	03005	垃圾箱标识不全或模糊不清	{"3 working-days","4 working-days","6 working-days"}	标识更新	t	2017-01-01	\N	1	\N
963	standard	component-03005-6	GB/T 47678.5-2026	component	03005	垃圾箱未放在规定位置	{"4 working-hours","6 working-hours","8 working-hours"}	放回规定位置	t	2017-01-01	\N	1	\N
964	standard	component-03006-1	GB/T 47678.5-2026	component	03006	户外广告设施倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
965	standard	component-03006-2	GB/T 47678.5-2026	component	03006	户外广告设施破损、缺件、变形或严重锈蚀	{"2 working-days","3 working-days","5 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
966	standard	component-03006-3	GB/T 47678.5-2026	component	03006	户外广告设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
967	standard	component-03006-4	GB/T 47678.5-2026	component	03006	户外广告设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
968	standard	component-03006-5	GB/T 47678.5-2026	component	03006	户外电子屏花屏或缺亮	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
969	standard	component-03007-1	GB/T 47678.5-2026	component	03007	牌匾倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
970	standard	component-03007-2	GB/T 47678.5-2026	component	03007	牌匾破损、缺件、变形或严重锈蚀	{"2 working-days","3 working-days","5 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
971	standard	component-03007-3	GB/T 47678.5-2026	component	03007	牌匾表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
972	standard	component-03007-4	GB/T 47678.5-2026	component	03007	牌匾已废弃，或拆除后留有残桩	{"2 working-days","3 working-days","5 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
973	standard	component-03007-5	GB/T 47678.5-2026	component	03007	牌匾文字或内容有误	{"5 working-days","7 working-days","10 working-days"}	更正或更换	t	2017-01-01	\N	1	\N
974	standard	component-03008-1	GB/T 47678.5-2026	component	03008	宣传栏倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
975	standard	component-03008-2	GB/T 47678.5-2026	component	03008	宣传栏破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
976	standard	component-03008-3	GB/T 47678.5-2026	component	03008	宣传栏表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
977	standard	component-03008-4	GB/T 47678.5-2026	component	03008	宣传栏已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
978	standard	component-03008-5	GB/T 47678.5-2026	component	03008	宣传栏内容有误	{"3 working-days","4 working-days","6 working-days"}	更正或更换	t	2017-01-01	\N	1	\N
979	standard	component-03009-default	GB/T 47678.5-2026	component	03009	【缺省条件，请由本市替换】气象监测站，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
980	standard	component-03010-default	GB/T 47678.5-2026	component	03010	【缺省条件，请由本市替换】环保监测站，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
981	standard	component-03011-default	GB/T 47678.5-2026	component	03011	【缺省条件，请由本市替换】污水口监测站，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
982	standard	component-03012-default	GB/T 47678.5-2026	component	03012	【缺省条件，请由本市替换】污水监测器，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
983	standard	component-03013-default	GB/T 47678.5-2026	component	03013	【缺省条件，请由本市替换】噪声显示屏，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
984	standard	component-03014-default	GB/T 47678.5-2026	component	03014	【缺省条件，请由本市替换】环卫工具间（箱），影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
985	standard	component-03015-default	GB/T 47678.5-2026	component	03015	【缺省条件，请由本市替换】宠物拾便纸箱，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
986	standard	component-03016-1	GB/T 47678.5-2026	component	03016	烟头收集器歪斜或倒下	{"1 working-days","2 working-days","3 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
987	standard	component-03016-2	GB/T 47678.5-2026	component	03016	烟头收集器破损或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
988	standard	component-03016-3	GB/T 47678.5-2026	component	03016	烟蒂满溢	{"2 working-hours","3 working-hours","4 working-hours"}	烟蒂清空	t	2017-01-01	\N	1	\N
989	standard	component-03016-4	GB/T 47678.5-2026	component	03016	烟头收集器表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
990	standard	component-04001-1	GB/T 47678.5-2026	component	04001	古树名木倒伏、倾斜或断枝	{"1 working-days"}	清理并采取保护措施	t	2017-01-01	\N	1	\N
991	standard	component-04001-2	GB/T 47678.5-2026	component	04001	古树名木枯死	{"2 working-days"}	查明原因并依规处置	t	2017-01-01	\N	1	\N
992	standard	component-04002-1	GB/T 47678.5-2026	component	04002	行道树倒伏、倾斜或断枝	{"1 working-days"}	清理或扶正加固	t	2017-01-01	\N	1	\N
993	standard	component-04002-2	GB/T 47678.5-2026	component	04002	枝叶过低、过密，影响行人车辆通行	{"2 working-days","3 working-days","5 working-days"}	修剪到位	t	2017-01-01	\N	1	\N
994	standard	component-04002-3	GB/T 47678.5-2026	component	04002	行道树枯死	{"2 working-days","3 working-days","5 working-days"}	清除枯树	t	2017-01-01	\N	1	\N
995	standard	component-04002-4	GB/T 47678.5-2026	component	04002	行道树缺株	{"15 working-days"}	适宜季节内补植	t	2017-01-01	\N	1	\N
996	standard	component-04003-default	GB/T 47678.5-2026	component	04003	【缺省条件，请由本市替换】独立树，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
997	standard	component-04004-1	GB/T 47678.5-2026	component	04004	护树设施破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
998	standard	component-04004-2	GB/T 47678.5-2026	component	04004	护树设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
999	standard	component-04004-3	GB/T 47678.5-2026	component	04004	护树设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
1000	standard	component-04004-4	GB/T 47678.5-2026	component	04004	树池箅子破损超过十六分之一	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
1001	standard	component-04005-1	GB/T 47678.5-2026	component	04005	花架花钵倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
1002	standard	component-04005-2	GB/T 47678.5-2026	component	04005	花架花钵破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
1003	standard	component-04005-3	GB/T 47678.5-2026	component	04005	花架花钵表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
1004	standard	component-04005-4	GB/T 47678.5-2026	component	04005	花架花钵已废弃，或拆除后留有残桩	{"1 working-days","2 working-days","3 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
1005	standard	component-04005-5	GB/T 47678.5-2026	component	04005	花架花钵内植物长势差或枯死	{"1 working-days","2 working-days","3 working-days"}	修剪或更换植物	t	2017-01-01	\N	1	\N
1006	standard	component-04006-1	GB/T 47678.5-2026	component	04006	雕塑倾斜、移位或倒下	{"5 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
1007	standard	component-04006-2	GB/T 47678.5-2026	component	04006	雕塑破损、缺件、变形或严重锈蚀	{"5 working-days","7 working-days","10 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
1008	standard	component-04006-3	GB/T 47678.5-2026	component	04006	雕塑表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
1009	standard	component-04006-4	GB/T 47678.5-2026	component	04006	雕塑已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
1010	standard	component-04007-1	GB/T 47678.5-2026	component	04007	座椅倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
1011	standard	component-04007-2	GB/T 47678.5-2026	component	04007	座椅破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
1012	standard	component-04007-3	GB/T 47678.5-2026	component	04007	座椅表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
1013	standard	component-04007-4	GB/T 47678.5-2026	component	04007	座椅已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
1014	standard	component-04008-1	GB/T 47678.5-2026	component	04008	绿地护栏倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
1015	standard	component-04008-2	GB/T 47678.5-2026	component	04008	绿地护栏破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
1016	standard	component-04008-3	GB/T 47678.5-2026	component	04008	绿地护栏表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
1017	standard	component-04008-4	GB/T 47678.5-2026	component	04008	绿地护栏已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
1018	standard	component-04009-1	GB/T 47678.5-2026	component	04009	绿地附属设施倾斜、移位或倒下	{"1 working-days"}	扶正归位或更换，周边安全	t	2017-01-01	\N	1	\N
1019	standard	component-04009-2	GB/T 47678.5-2026	component	04009	绿地附属设施破损、缺件、变形或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修复或更换，功能正常	t	2017-01-01	\N	1	\N
1020	standard	component-04009-3	GB/T 47678.5-2026	component	04009	绿地附属设施表面有污渍、积灰或乱贴乱画	{"1 working-days","2 working-days","3 working-days"}	表面清洁	t	2017-01-01	\N	1	\N
1021	standard	component-04009-4	GB/T 47678.5-2026	component	04009	绿地附属设施已废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	拆除残留，地面恢复	t	2017-01-01	\N	1	\N
1022	standard	component-04009-5	GB/T 47678.5-2026	component	04009	绿地内供水设施漏水	{"2 continuous-hours"}	止住漏水	t	2017-01-01	\N	1	\N
1023	standard	component-04009-6	GB/T 47678.5-2026	component	04009	绿地标识牌内容有误或指向错误	{"1 working-days","2 working-days","3 working-days"}	更换	t	2017-01-01	\N	1	\N
1024	standard	component-04009-7	GB/T 47678.5-2026	component	04009	绿地指示牌歪斜、倒下或变形	{"2 working-days","3 working-days","4 working-days"}	扶正或更换	t	2017-01-01	\N	1	\N
1025	standard	component-04009-8	GB/T 47678.5-2026	component	04009	绿地指示牌破损、缺失或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
1026	standard	component-04009-9	GB/T 47678.5-2026	component	04009	绿地指示牌废弃，或拆除后留有残桩	{"3 working-days","4 working-days","6 working-days"}	清除残留，地面恢复	t	2017-01-01	\N	1	\N
1027	standard	component-04009-10	GB/T 47678.5-2026	component	04009	花带石、花池挡墙缺失或破损	{"5 working-days","7 working-days","10 working-days"}	修补完好	t	2017-01-01	\N	1	\N
1028	standard	component-04010-1	GB/T 47678.5-2026	component	04010	喷泉大量跑水	{"2 continuous-hours"}	止水并修复	t	2017-01-01	\N	1	\N
1029	standard	component-04010-2	GB/T 47678.5-2026	component	04010	喷泉破损或不能使用	{"5 working-days","7 working-days","10 working-days"}	修复	t	2017-01-01	\N	1	\N
1030	standard	component-04010-3	GB/T 47678.5-2026	component	04010	池水不洁	{"2 working-days","3 working-days","5 working-days"}	换水清洁	t	2017-01-01	\N	1	\N
1031	standard	component-04010-4	GB/T 47678.5-2026	component	04010	警示标志缺失	{"1 working-days","2 working-days","3 working-days"}	补装标志	t	2017-01-01	\N	1	\N
1032	standard	component-04010-5	GB/T 47678.5-2026	component	04010	喷泉已废弃	{"7 working-days","10 working-days","14 working-days"}	拆除或改造	t	2017-01-01	\N	1	\N
1033	standard	component-04011-1	GB/T 47678.5-2026	component	04011	树池边框或树箅破损	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
1034	standard	component-04012-1	GB/T 47678.5-2026	component	04012	高架挂箱箱体破损或严重锈蚀	{"3 working-days","4 working-days","6 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
1035	standard	component-04012-2	GB/T 47678.5-2026	component	04012	高架挂箱内缺株或植物枯死	{"3 working-days","4 working-days","6 working-days"}	补栽或更换	t	2017-01-01	\N	1	\N
1036	standard	component-04012-3	GB/T 47678.5-2026	component	04012	高架挂箱表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
1037	standard	component-04013-1	GB/T 47678.5-2026	component	04013	绿地、路侧绿带或隔离带修剪不及时，有杂草或藤蔓缠绕	{"2 working-days","3 working-days","4 working-days"}	修剪完毕，杂草藤蔓清除	t	2017-01-01	\N	1	\N
1038	standard	component-04013-2	GB/T 47678.5-2026	component	04013	植物叶面积尘超过 1 平方米，或挂有虫网蛛网	{"1 working-days","2 working-days","3 working-days"}	冲洗干净，虫网蛛网清除	t	2017-01-01	\N	1	\N
1039	standard	component-04013-3	GB/T 47678.5-2026	component	04013	植株倒伏歪斜、长势差，或枯枝残桩未清理	{"1 working-days","2 working-days","3 working-days"}	扶正、修剪，枯枝残桩清走	t	2017-01-01	\N	1	\N
1040	standard	component-04013-4	GB/T 47678.5-2026	component	04013	绿篱色块缺株断档、轮廓不清，或时令花草未更换	{"2 working-days","3 working-days","4 working-days"}	修剪、补齐或更换	t	2017-01-01	\N	1	\N
1041	standard	component-04013-5	GB/T 47678.5-2026	component	04013	黄土裸露超过绿地的百分之五，或单处缺绿超过 2 平方米	{"5 working-days","7 working-days","10 working-days"}	种植季节补栽，其余季节列出补栽计划	t	2017-01-01	\N	1	\N
1042	standard	component-04013-6	GB/T 47678.5-2026	component	04013	水土流失造成绿地下沉、塌坑深过 20 厘米	{"5 working-days","7 working-days","10 working-days"}	填土整平，种植季节补栽或列出计划	t	2017-01-01	\N	1	\N
1043	standard	component-04013-7	GB/T 47678.5-2026	component	04013	绿地内踩出便道	{"5 working-days","7 working-days","10 working-days"}	补栽或列出计划，必要时设引导	t	2017-01-01	\N	1	\N
1044	standard	component-04014-default	GB/T 47678.5-2026	component	04014	【缺省条件，请由本市替换】林地及林地管护设施，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
1045	standard	component-05002-default	GB/T 47678.5-2026	component	05002	【缺省条件，请由本市替换】公房地下室，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
1046	standard	component-05003-1	GB/T 47678.5-2026	component	05003	加油（气、电）站附属设施破损、缺失、锈蚀明显，或招牌缺字	{"2 working-days","3 working-days","4 working-days"}	修好或更换	t	2017-01-01	\N	1	\N
1047	standard	component-05003-2	GB/T 47678.5-2026	component	05003	加油（气、电）站有明显异味	{"4 working-hours","6 working-hours","8 working-hours"}	查明来源，险情排除	t	2017-01-01	\N	1	\N
1048	standard	component-05003-3	GB/T 47678.5-2026	component	05003	加油（气、电）站环境脏乱	{"4 working-hours","6 working-hours","8 working-hours"}	清扫干净	t	2017-01-01	\N	1	\N
1049	standard	component-05009-default	GB/T 47678.5-2026	component	05009	【缺省条件，请由本市替换】文物古迹，影响市容、使用或安全	{"5 working-days"}	问题消除，恢复正常（缺省结案条件，请由本市替换）	t	2017-01-01	\N	1	\N
1050	standard	component-01998-1	GT-EXT-2026	component	01998	供水压力柜破损、歪斜、锈蚀明显或柜门未关	{"1 working-days","2 working-days","3 working-days"}	修好，柜门关牢	t	2017-01-01	\N	1	\N
1051	standard	component-01998-2	GT-EXT-2026	component	01998	供水压力柜已废弃	{"5 working-days","7 working-days","10 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
1052	standard	component-01998-3	GT-EXT-2026	component	01998	供水压力柜积灰、沾污或挂有蛛网	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
1053	standard	component-01999-1	GT-EXT-2026	component	01999	驿站配套设施破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好	t	2017-01-01	\N	1	\N
1054	standard	component-01999-2	GT-EXT-2026	component	01999	驿站不提供热水、雨具等免费用品	{"1 working-days","2 working-days","3 working-days"}	用品补齐	t	2017-01-01	\N	1	\N
1055	standard	component-01999-3	GT-EXT-2026	component	01999	驿站内或门外 5 米脏乱	{"1 working-days","2 working-days","3 working-days"}	清扫干净	t	2017-01-01	\N	1	\N
1056	standard	component-01999-4	GT-EXT-2026	component	01999	驿站未按公示时间开放	{"2 working-hours","3 working-hours","4 working-hours"}	恢复开放	t	2017-01-01	\N	1	\N
1057	standard	component-01999-5	GT-EXT-2026	component	01999	驿站无人管理	{"1 working-days","2 working-days","3 working-days"}	人员到岗	t	2017-01-01	\N	1	\N
1058	standard	component-01999-6	GT-EXT-2026	component	01999	驿站标牌内容有误	{"1 working-days","2 working-days","3 working-days"}	更正或更换	t	2017-01-01	\N	1	\N
1059	standard	component-05998-1	GT-EXT-2026	component	05998	指示牌、标识牌破损、缺失	{"3 working-days","4 working-days","6 working-days"}	修好或补装	t	2017-01-01	\N	1	\N
1060	standard	component-05998-2	GT-EXT-2026	component	05998	指示牌、标识牌歪斜、倒下或变形	{"3 working-days","4 working-days","6 working-days"}	扶正归位	t	2017-01-01	\N	1	\N
1061	standard	component-05998-3	GT-EXT-2026	component	05998	指示牌、标识牌内容有误	{"2 working-days","3 working-days","4 working-days"}	更换	t	2017-01-01	\N	1	\N
1062	standard	component-05998-4	GT-EXT-2026	component	05998	指示牌、标识牌表面脏污	{"1 working-days","2 working-days","3 working-days"}	擦洗干净	t	2017-01-01	\N	1	\N
1063	standard	component-05998-5	GT-EXT-2026	component	05998	指示牌、标识牌已废弃	{"3 working-days","4 working-days","6 working-days"}	拆除，地面恢复	t	2017-01-01	\N	1	\N
1064	standard	component-05999-1	GT-EXT-2026	component	05999	液化气站有明显异味	{"2 continuous-hours"}	查明来源，险情排除	t	2017-01-01	\N	1	\N
1065	standard	component-05999-2	GT-EXT-2026	component	05999	液化气站附属设施破损、缺失、严重锈蚀，或招牌缺字	{"1 working-days","2 working-days","3 working-days"}	修好	t	2017-01-01	\N	1	\N
1066	standard	component-05999-3	GT-EXT-2026	component	05999	液化气站环境脏乱	{"1 working-days","2 working-days","3 working-days"}	清扫干净	t	2017-01-01	\N	1	\N
\.


--
-- Data for Name: hours; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.hours (row_id, pack, use, from_day, to_day, spans, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	work	06-01	09-30	08:00-12:00 14:30-18:30	2017-01-01	\N	1	\N
2	standard	work	10-01	05-31	08:00-12:00 13:30-17:30	2017-01-01	\N	1	\N
3	standard	patrol	06-01	09-30	07:00-21:00	2017-01-01	\N	1	\N
4	standard	patrol	10-01	05-31	07:30-20:00	2017-01-01	\N	1	\N
\.


--
-- Data for Name: load; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.load (pack, sha256, edition, rank, loaded_at, edition_from, rows_added, rows_ended) FROM stdin;
standard	132b6e8ea2f7c9b715f2b25fd5dab137625ba7b43e395bbc54eb5f284ea90512	1	0	2026-11-22 07:34:33.270696+00	2017-01-01	2432	0
\.


--
-- Data for Name: offered; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.offered (id, pack, title, sha256, files, state, day, zone, offered_at, offered_by, settled_at, settled_by, edition, reasons) FROM stdin;
\.


--
-- Data for Name: pack_setting; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.pack_setting (row_id, pack, key, value, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	name	standard	2017-01-01	\N	1	\N
2	standard	title	国家标准目录与缺省规则	2017-01-01	\N	1	\N
3	standard	title_en	National catalogue and default rules	2017-01-01	\N	1	\N
4	standard	edition_from	2017-01-01	2017-01-01	\N	1	\N
\.


--
-- Data for Name: policy; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.policy (row_id, pack, key, value, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	unit-confirms	true	2017-01-01	\N	1	\N
2	standard	verify-reports	true	2017-01-01	\N	1	\N
3	standard	check-before-closing	true	2017-01-01	\N	1	\N
4	standard	draw-check-at-once	true	2017-01-01	\N	1	\N
5	standard	reopen-directly	true	2017-01-01	\N	1	\N
6	standard	accept-limit	0.25 continuous-hours	2017-01-01	\N	1	\N
7	standard	file-limit	0.25 continuous-hours	2017-01-01	\N	1	\N
8	standard	dispatch-limit	0.25 continuous-hours	2017-01-01	\N	1	\N
9	standard	close-limit	0.25 continuous-hours	2017-01-01	\N	1	\N
10	standard	verify-limit	0.5 patrol-hours	2017-01-01	\N	1	\N
11	standard	check-limit	0.5 patrol-hours	2017-01-01	\N	1	\N
12	standard	return-window	4 working-hours	2017-01-01	\N	1	\N
13	standard	urgent-return-window	0.5 continuous-hours	2017-01-01	\N	1	\N
14	standard	ruling-limit	1 working-days	2017-01-01	\N	1	\N
15	standard	report-in-limit	2 working-hours	2017-01-01	\N	1	\N
16	standard	answer-limit	1 working-days	2017-01-01	\N	1	\N
17	standard	citizen-limit	7 natural-days	2017-01-01	\N	1	\N
18	standard	redo-window	15 natural-days	2017-01-01	\N	1	\N
19	standard	reopen-window	15 natural-days	2017-01-01	\N	1	\N
20	standard	escalations	0.0166666666666666666666666667 continuous-hours;1 working-days;3 working-days	2017-01-01	\N	1	\N
21	standard	most-extensions	2	2017-01-01	\N	1	\N
22	standard	most-suspensions	1	2017-01-01	\N	1	\N
23	standard	most-suspended-days	365	2017-01-01	\N	1	\N
24	standard	revisit-tries	3	2017-01-01	\N	1	\N
25	standard	hours-between-tries	2	2017-01-01	\N	1	\N
26	standard	hours-apart-in-the-day	2	2017-01-01	\N	1	\N
27	standard	revisit-from-hour	9	2017-01-01	\N	1	\N
28	standard	revisit-to-hour	20	2017-01-01	\N	1	\N
29	standard	revisit-shares	*=1	2017-01-01	\N	1	\N
30	standard	revisit-needs-phone	true	2017-01-01	\N	1	\N
31	standard	revisit-needs-consent	false	2017-01-01	\N	1	\N
32	standard	checker-within-metres	200	2017-01-01	\N	1	\N
33	standard	duplicate-metres	50	2017-01-01	\N	1	\N
34	standard	duplicate-hours	24	2017-01-01	\N	1	\N
35	standard	duplicate-open-hours	720	2017-01-01	\N	1	\N
36	standard	duplicate-percent	50	2017-01-01	\N	1	\N
37	standard	yellow-at	0.8	2017-01-01	\N	1	\N
38	standard	intake-unmasks	true	2017-01-01	\N	1	\N
39	standard	revisit-unmasks	true	2017-01-01	\N	1	\N
40	standard	shift-leader-unmasks	true	2017-01-01	\N	1	\N
41	standard	unmaskings-per-day	20	2017-01-01	\N	1	\N
42	standard	relay	true	2017-01-01	\N	1	\N
43	standard	relay-days-after-end	7	2017-01-01	\N	1	\N
44	standard	relay-per-day	10	2017-01-01	\N	1	\N
45	standard	keep-reporter-days	730	2017-01-01	\N	1	\N
46	standard	keep-words-days	1825	2017-01-01	\N	1	\N
47	standard	keep-relay-days	180	2017-01-01	\N	1	\N
48	standard	keep-originals-days	730	2017-01-01	\N	1	\N
49	standard	keep-access-log-days	1095	2017-01-01	\N	1	\N
50	standard	keep-erasure-days	1095	2017-01-01	\N	1	\N
51	standard	photo-far-metres	300	2017-01-01	\N	1	\N
52	standard	photo-old-hours	24	2017-01-01	\N	1	\N
\.


--
-- Data for Name: question; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.question (row_id, pack, standard, kind, code, attribute, datatype, variable, required, place, description, description_en, hint, hint_en, choices, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	GB/T 47678.5-2026	matter	01001	trouble	singlevaluelist	t	t	1	井盖怎么了？	What is wrong with the cover?	选一项	Choose one	{missing=缺失=Missing,broken=破损=Broken,"loose=松动、异响=Loose or rattling","sunk=下沉或凸起=Sunk or standing up",overflow=冒水冒污=Overflowing}	2017-01-01	\N	1	\N
2	standard	GB/T 47678.5-2026	matter	01001	in-carriageway	singlevaluelist	t	f	2	井盖在哪里？	Where is the cover?	选一项	Choose one	{"carriageway=机动车道=In the carriageway","cycle-lane=非机动车道=In the cycle lane","pavement=人行道=On the pavement",other=其他=Elsewhere}	2017-01-01	\N	1	\N
3	standard	GB/T 47678.5-2026	matter	01002	trouble	singlevaluelist	t	t	1	井盖怎么了？	What is wrong with the cover?	选一项	Choose one	{missing=缺失=Missing,broken=破损=Broken,"loose=松动、异响=Loose or rattling","sunk=下沉或凸起=Sunk or standing up",overflow=冒水冒污=Overflowing}	2017-01-01	\N	1	\N
4	standard	GB/T 47678.5-2026	matter	01002	in-carriageway	singlevaluelist	t	f	2	井盖在哪里？	Where is the cover?	选一项	Choose one	{"carriageway=机动车道=In the carriageway","cycle-lane=非机动车道=In the cycle lane","pavement=人行道=On the pavement",other=其他=Elsewhere}	2017-01-01	\N	1	\N
5	standard	GB/T 47678.5-2026	matter	01003	trouble	singlevaluelist	t	t	1	井盖怎么了？	What is wrong with the cover?	选一项	Choose one	{missing=缺失=Missing,broken=破损=Broken,"loose=松动、异响=Loose or rattling","sunk=下沉或凸起=Sunk or standing up",overflow=冒水冒污=Overflowing}	2017-01-01	\N	1	\N
6	standard	GB/T 47678.5-2026	matter	01003	in-carriageway	singlevaluelist	t	f	2	井盖在哪里？	Where is the cover?	选一项	Choose one	{"carriageway=机动车道=In the carriageway","cycle-lane=非机动车道=In the cycle lane","pavement=人行道=On the pavement",other=其他=Elsewhere}	2017-01-01	\N	1	\N
7	standard	GB/T 47678.5-2026	matter	01005	trouble	singlevaluelist	t	t	1	井盖怎么了？	What is wrong with the cover?	选一项	Choose one	{missing=缺失=Missing,broken=破损=Broken,"loose=松动、异响=Loose or rattling","sunk=下沉或凸起=Sunk or standing up",overflow=冒水冒污=Overflowing}	2017-01-01	\N	1	\N
8	standard	GB/T 47678.5-2026	matter	01005	in-carriageway	singlevaluelist	t	f	2	井盖在哪里？	Where is the cover?	选一项	Choose one	{"carriageway=机动车道=In the carriageway","cycle-lane=非机动车道=In the cycle lane","pavement=人行道=On the pavement",other=其他=Elsewhere}	2017-01-01	\N	1	\N
9	standard	GB/T 47678.5-2026	matter	01007	trouble	singlevaluelist	t	t	1	井盖怎么了？	What is wrong with the cover?	选一项	Choose one	{missing=缺失=Missing,broken=破损=Broken,"loose=松动、异响=Loose or rattling","sunk=下沉或凸起=Sunk or standing up",overflow=冒水冒污=Overflowing}	2017-01-01	\N	1	\N
10	standard	GB/T 47678.5-2026	matter	01007	in-carriageway	singlevaluelist	t	f	2	井盖在哪里？	Where is the cover?	选一项	Choose one	{"carriageway=机动车道=In the carriageway","cycle-lane=非机动车道=In the cycle lane","pavement=人行道=On the pavement",other=其他=Elsewhere}	2017-01-01	\N	1	\N
11	standard	GB/T 47678.5-2026	matter	01023	trouble	singlevaluelist	t	t	1	井盖怎么了？	What is wrong with the cover?	选一项	Choose one	{missing=缺失=Missing,broken=破损=Broken,"loose=松动、异响=Loose or rattling","sunk=下沉或凸起=Sunk or standing up",overflow=冒水冒污=Overflowing}	2017-01-01	\N	1	\N
12	standard	GB/T 47678.5-2026	matter	01023	in-carriageway	singlevaluelist	t	f	2	井盖在哪里？	Where is the cover?	选一项	Choose one	{"carriageway=机动车道=In the carriageway","cycle-lane=非机动车道=In the cycle lane","pavement=人行道=On the pavement",other=其他=Elsewhere}	2017-01-01	\N	1	\N
13	standard	GB/T 47678.5-2026	matter	01004	trouble	singlevaluelist	t	t	1	雨水箅子怎么了？	What is wrong with the grating?	选一项	Choose one	{missing=缺失=Missing,broken=破损=Broken,"blocked=堵塞积水=Blocked, water stands"}	2017-01-01	\N	1	\N
14	standard	GB/T 47678.5-2026	matter	01037	trouble	multivaluelist	t	t	1	路灯怎么了？	What is wrong with the lamp?	可选多项	Choose one or more	{"dark=不亮=Does not light",flicker=闪烁=Flickers,"by-day=白天常亮=Lit by day","pole=灯杆倾斜或破损=Pole leans or is broken","wire=电线裸露=Bare wires"}	2017-01-01	\N	1	\N
15	standard	GB/T 47678.5-2026	matter	01037	lamp-number	string	t	f	2	灯杆上的编号	Number on the pole	没有可不填	Leave empty if there is none	{}	2017-01-01	\N	1	\N
16	standard	GB/T 47678.5-2026	matter	01037	since	datetime	t	f	3	从什么时候开始的？	Since when?	例如 2026-05-13T20:00:00+08:00	Such as 2026-05-13T20:00:00+08:00	{}	2017-01-01	\N	1	\N
17	standard	GB/T 47678.5-2026	matter	03005	trouble	singlevaluelist	t	f	1	垃圾箱怎么了？	What is wrong with the bin?	选一项	Choose one	{full=满溢=Full,broken=破损=Broken,missing=缺失=Missing,"dirty=箱体或周边脏污=It or the ground around is dirty"}	2017-01-01	\N	1	\N
18	standard	GB/T 47678.5-2026	matter	04002	trouble	singlevaluelist	t	t	1	行道树怎么了？	What is wrong with the tree?	选一项	Choose one	{fallen=倒伏=Fallen,leaning=倾斜=Leaning,"branch=断枝、枯枝=Broken or dead branch","wires=碰到电线=Touches wires","hides=遮挡路灯或信号灯=Hides a lamp or signal",pests=病虫害=Pests}	2017-01-01	\N	1	\N
19	standard	GB/T 47678.5-2026	matter	04002	blocks-way	singlevaluelist	t	f	2	是否挡住道路？	Does it block the way?	选一项	Choose one	{yes=是=Yes,no=否=No}	2017-01-01	\N	1	\N
20	standard	GB/T 47678.5-2026	matter	06010	amount	singlevaluelist	t	f	1	大约有多少？	About how much?	选一项	Choose one	{"few=零星=A few pieces","bag=一两袋=A bag or two","cart=一车以上=A cartload or more"}	2017-01-01	\N	1	\N
21	standard	GB/T 47678.5-2026	matter	06010	hint	text	f	f	2	请不要用手去清理针头、玻璃和化学品。	Please do not pick up needles, glass or chemicals yourself.	\N	\N	{}	2017-01-01	\N	1	\N
22	standard	GB/T 47678.5-2026	matter	06011	cubic-metres	number	t	f	1	大约多少立方米？	About how many cubic metres?	只填数字	A number only	{}	2017-01-01	\N	1	\N
23	standard	GB/T 47678.5-2026	matter	06013	trouble	singlevaluelist	t	t	1	路面怎么了？	What is wrong with the road?	选一项	Choose one	{hole=坑洞=Hole,sunk=沉陷=Sunk,crack=开裂=Cracked,"slabs=砖板松动=Loose slabs"}	2017-01-01	\N	1	\N
24	standard	GB/T 47678.5-2026	matter	06013	depth-cm	number	t	f	2	最深处大约几厘米？	About how many centimetres deep?	只填数字	A number only	{}	2017-01-01	\N	1	\N
25	standard	GB/T 47678.5-2026	matter	06027	hours	multivaluelist	t	f	1	通常在什么时候有油烟？	At what hours are there fumes?	可选多项	Choose one or more	{morning=早上=Morning,noon=中午=Noon,evening=晚上=Evening,"night=深夜=Late at night"}	2017-01-01	\N	1	\N
26	standard	GB/T 47678.5-2026	matter	06028	source	singlevaluelist	t	t	1	声音从哪里来？	Where does the noise come from?	选一项	Choose one	{"music=音响、广场舞=Music, dancing in the square","shop=店铺叫卖=A shop calling out",works=装修、加工=Works,"machine=设备=A machine","other=其他=Something else"}	2017-01-01	\N	1	\N
27	standard	GB/T 47678.5-2026	matter	06028	hours	string	t	f	2	通常在什么时间？	At what hours?	例如 22:00–24:00	Such as 22:00–24:00	{}	2017-01-01	\N	1	\N
28	standard	GB/T 47678.5-2026	matter	06028	is-now	singlevaluelist	t	f	3	现在还在响吗？	Is it going on now?	选一项	Choose one	{yes=是=Yes,no=否=No}	2017-01-01	\N	1	\N
29	standard	GB/T 47678.5-2026	matter	07001	kind	singlevaluelist	t	f	1	是哪一种？	Of which kind?	选一项	Choose one	{pasted=张贴=Pasted,sprayed=喷涂=Sprayed,"hung=悬挂=Hung up"}	2017-01-01	\N	1	\N
30	standard	GB/T 47678.5-2026	matter	08001	hours	string	t	f	1	通常在什么时间施工？	At what hours do they work?	例如 22:00–05:00	Such as 22:00–05:00	{}	2017-01-01	\N	1	\N
31	standard	GB/T 47678.5-2026	matter	08001	site	string	t	f	2	工地名称	Name of the site	看得到才填	If it can be read	{}	2017-01-01	\N	1	\N
32	standard	GB/T 47678.5-2026	matter	08004	site	string	t	f	1	工地名称	Name of the site	看得到才填	If it can be read	{}	2017-01-01	\N	1	\N
33	standard	GB/T 47678.5-2026	matter	08016	works-going-on	singlevaluelist	t	t	1	还在建吗？	Is building going on?	选一项	Choose one	{yes=正在建=Yes,"finished=已经建好=It is finished","unknown=不清楚=Not known"}	2017-01-01	\N	1	\N
34	standard	GB/T 47678.5-2026	matter	08016	floors	number	t	f	2	大约几层？	About how many floors?	只填数字	A number only	{}	2017-01-01	\N	1	\N
35	standard	GB/T 47678.5-2026	matter	09006	kind	singlevaluelist	t	f	1	卖的是什么？	What is sold?	选一项	Choose one	{food=小吃熟食=Food,"fruit=蔬果=Fruit and vegetables",goods=百货=Goods,"other=其他=Something else"}	2017-01-01	\N	1	\N
36	standard	GB/T 47678.5-2026	matter	09009	plate	string	t	f	1	车牌号	Number plate	只给办理人员看	Seen by staff only	{}	2017-01-01	\N	1	\N
37	standard	GB/T 47678.5-2026	matter	09009	blocks	multivaluelist	t	f	2	挡住了什么？	What does it block?	可选多项	Choose one or more	{"pavement=人行道=The pavement","tactile=盲道=The tactile paving","fire=消防通道=A fire lane","gate=出入口=An entrance","none=都没有=None of these"}	2017-01-01	\N	1	\N
38	standard	GB/T 47678.5-2026	matter	09010	count	number	t	f	1	大约几辆？	About how many?	只填数字	A number only	{}	2017-01-01	\N	1	\N
\.


--
-- Data for Name: reply_template; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.reply_template (row_id, pack, key, kind, class, place, zh, en, held_from, held_to, valid_from, valid_to, begun, ended) FROM stdin;
1	standard	greet-usual	greeting		1	您好，{city}城市管理热线，工号{operator}，请问有什么可以帮您？	Hello, {city} city management, {operator} speaking. How can I help?	\N	\N	2017-01-01	\N	1	\N
2	standard	greet-place	greeting		2	请问在什么位置？说路名、小区或旁边的门店都可以。	Where is it, please? A street, a compound or a shop nearby will do.	\N	\N	2017-01-01	\N	1	\N
3	standard	greet-callback	greeting		3	怎样称呼您？方便留个电话吗？办完后好回复您，不会告诉处置单位。	What may I call you? May we have your number, so that we can tell you the result? The unit will not get it.	\N	\N	2017-01-01	\N	1	\N
4	standard	greet-danger	greeting		4	请先离开危险的地方，保持距离。我现在就安排人过去。	Please get away from the danger first and keep your distance. I am sending somebody now.	\N	\N	2017-01-01	\N	1	\N
5	standard	answer-number	answer		5	已为您登记，编号{number}。我们会在{due}前答复您，也可以凭编号查询进度。	It is registered under {number}. You will have an answer by {due}; you can follow it by that number.	\N	\N	2017-01-01	\N	1	\N
6	standard	answer-same	answer		6	这件事已有人反映，编号{number}，现在{stage}。您的反映已并入，有结果一并告诉您。	This was reported already, number {number}; now: {stage}. Yours was added and you will be told the result.	\N	\N	2017-01-01	\N	1	\N
7	standard	revisit-thanks	revisit		19	谢谢您，您的意见已经记下。再见。	Thank you, what you said is noted. Good-bye.	\N	\N	2017-01-01	\N	1	\N
8	standard	answer-progress	answer		7	您反映的编号{number}，{unit}正在办理，现在{stage}，预计{due}前答复。	Your report {number} is with {unit}; now: {stage}. An answer is expected by {due}.	\N	\N	2017-01-01	\N	1	\N
9	standard	answer-street-light	answer	municipal	8	路灯故障我们按部件处理，报灯杆编号最快；没有编号，说旁边的门牌也可以。	A lamp is found fastest by the number on its post; a house number beside it will do as well.	\N	\N	2017-01-01	\N	1	\N
10	standard	answer-waste	answer	sanitation	9	暴露垃圾一般当天清运。如果是装修垃圾，请联系物业约定堆放点。	Exposed waste is usually taken away the same day. For building waste, please ask the property company for the place.	\N	\N	2017-01-01	\N	1	\N
11	standard	answer-wait	answer		10	请您稍等，我查一下，大约半分钟。	One moment please, I am looking it up; about half a minute.	\N	\N	2017-01-01	\N	1	\N
12	standard	refuse-other	refusal		11	这件事不在城市管理的职责范围，请拨打{hotline}，由主管部门为您办理。	This is not a matter of city management; please call {hotline}, the authority in charge will take it on.	\N	\N	2017-01-01	\N	1	\N
13	standard	refuse-private	refusal		12	这是民事纠纷，建议先请社区调解；需要法律援助可拨打12348。	This is a private dispute; the community can mediate. For legal aid call 12348.	\N	\N	2017-01-01	\N	1	\N
14	standard	refuse-danger	refusal		13	有人受伤或着火，请立即拨打120、119；治安问题请拨打110。	If somebody is hurt or there is fire, call 120 or 119 at once; for the police, 110.	\N	\N	2017-01-01	\N	1	\N
15	standard	refuse-outside	refusal		14	您说的位置不在{city}范围内，请拨打当地的12345。	The place lies outside {city}; please call 12345 there.	\N	\N	2017-01-01	\N	1	\N
16	standard	refuse-gas	refusal		15	闻到燃气味，请先开窗、关阀、离开，再拨打燃气抢修电话；我们同时通知主管单位。	If you smell gas: open the windows, close the valve, leave, then call the gas company; we tell the authority as well.	\N	\N	2017-01-01	\N	1	\N
17	standard	revisit-begin	revisit		16	您好，这里是{city}城市管理热线。您反映的编号{number}已经办结，想听听您的意见，大约一分钟，可以吗？	Hello, this is {city} city management. Your report {number} is closed and we would like to hear what you think; it takes a minute. May I?	\N	\N	2017-01-01	\N	1	\N
18	standard	revisit-ask	revisit		17	问题解决了吗？您对结果满意吗？有没有人要求您改口或撤回？	Is the problem solved? Are you satisfied? Did anybody ask you to change or withdraw what you said?	\N	\N	2017-01-01	\N	1	\N
19	standard	revisit-sorry	revisit		18	很抱歉没有办好。我们会重新办理，由值班长盯着，{due}前再回复您。	We are sorry that it was not done well. It will be done again, the shift leader watches it, and you will hear from us by {due}.	\N	\N	2017-01-01	\N	1	\N
20	standard	reply-done	reply		20	您好，您反映的“{place}{class}”问题（编号{number}）已由{unit}处理完毕并经核查。感谢您的反映，如再出现请随时联系我们。	Your report of “{class}” at {place} (number {number}) was dealt with by {unit} and checked. Thank you; call us again if it comes back.	\N	\N	2017-01-01	\N	1	\N
21	standard	reply-progress	reply		21	您好，您反映的问题（编号{number}）已派{unit}办理，现在{stage}，预计{due}前办结。	Your report (number {number}) is with {unit}; now: {stage}. It should be done by {due}.	\N	\N	2017-01-01	\N	1	\N
22	standard	reply-rejected	reply		22	您好，您反映的问题（编号{number}）经核实，不符合城市管理立案条件。原因：	We looked into your report (number {number}); it does not meet the conditions of city management. The reason:	\N	\N	2017-01-01	\N	1	\N
23	standard	reply-suspended	reply		23	您好，您反映的问题（编号{number}）需要列入计划实施，暂时挂账，我们会按计划推进并告诉您进展。	Your report (number {number}) needs works that have to be planned; it is suspended until then and we will tell you how it goes on.	\N	\N	2017-01-01	\N	1	\N
24	standard	reply-merged	reply		24	您好，您反映的问题与编号{number}是同一件事，已合并办理，现在{stage}，有结果一并答复。	Your report is the same matter as number {number}; they are dealt with together. Now: {stage}.	\N	\N	2017-01-01	\N	1	\N
25	standard	reply-not-ours	reply		25	该工单反映的事项不属于本单位职责，建议转办：	This order is not within our duties; we suggest to send it to:	\N	\N	2017-01-01	\N	1	\N
\.


--
-- Data for Name: responsibility; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.responsibility (row_id, pack, item, kind, type_code, place, unit, duty, valid_from, valid_to, begun, ended, held_from, held_to) FROM stdin;
\.


--
-- Data for Name: turn; Type: TABLE DATA; Schema: catalogue; Owner: -
--

COPY catalogue.turn (edition, day, seen_to, at, why) FROM stdin;
1	2026-11-22	2026-11-22	2026-11-22 07:34:33.317281+00	load
\.


--
-- Data for Name: letter; Type: TABLE DATA; Schema: exchange; Owner: -
--

COPY exchange.letter (id, order_id, kind, key, body, at, next_at, attempts, leased_until, sent_at, dead_at, error) FROM stdin;
\.


--
-- Data for Name: order_class; Type: TABLE DATA; Schema: exchange; Owner: -
--

COPY exchange.order_class (row_id, pack, source, theirs, name, standard, kind, code, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: order_person; Type: TABLE DATA; Schema: exchange; Owner: -
--

COPY exchange.order_person (order_id, at, name, phone, words, address) FROM stdin;
\.


--
-- Data for Name: reader; Type: TABLE DATA; Schema: exchange; Owner: -
--

COPY exchange.reader (only_row, "position") FROM stdin;
\.


--
-- Data for Name: work_order; Type: TABLE DATA; Schema: exchange; Owner: -
--

COPY exchange.work_order (id, source, number, received_at, called_at, accept_due, reply_due, their_class, lon, lat, grid, print, differs, state, trouble, case_id, report_id, ended_at, ended_by, reply, key) FROM stdin;
\.


--
-- Data for Name: original_reading; Type: TABLE DATA; Schema: files; Owner: -
--

COPY files.original_reading (id, at, person, hash, about, reason) FROM stdin;
\.


--
-- Data for Name: photo; Type: TABLE DATA; Schema: files; Owner: -
--

COPY files.photo (hash, kind, bytes, width, height, received_at, state, reason, cleaned_at, attempts, lease_until, named, taken_local, taken_offset, satellite_time, lon, lat, datum, place_metres, direction, magnetic, look, original_gone_at) FROM stdin;
\.


--
-- Data for Name: case_result; Type: TABLE DATA; Schema: insight; Owner: -
--

COPY insight.case_result (case_id, version, stage, level, division, class, type, unit, line, channel, month, reported_at, filed_at, closed_at, late_from, rounds, returns, reworks, marks, unit_seconds, city_seconds, sample) FROM stdin;
\.


--
-- Data for Name: reader; Type: TABLE DATA; Schema: insight; Owner: -
--

COPY insight.reader (name, "position") FROM stdin;
\.


--
-- Data for Name: result_count; Type: TABLE DATA; Schema: insight; Owner: -
--

COPY insight.result_count (month, level, division, class, type, unit, line, channel, marks, n) FROM stdin;
\.


--
-- Data for Name: trial; Type: TABLE DATA; Schema: insight; Owner: -
--

COPY insight.trial (id, key, edit, rows, from_day, to_day, state, done, total, asked_by, asked_at, beat_at, ended_at, edition, figures, reason) FROM stdin;
\.


--
-- Data for Name: trial_case; Type: TABLE DATA; Schema: insight; Owner: -
--

COPY insight.trial_case (trial, case_id, number, type, class, unit, late_was, late_becomes, returns_was, returns_becomes, escalations_was, escalations_becomes, due_was, due_becomes) FROM stdin;
\.


--
-- Data for Name: access_log; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.access_log (id, at, person, what, subject, address) FROM stdin;
\.


--
-- Data for Name: account; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.account (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, password_hash, security_stamp, concurrency_stamp, phone_number, phone_number_confirmed, two_factor_enabled, lockout_end, lockout_enabled, access_failed_count, must_change_password) FROM stdin;
\.


--
-- Data for Name: api_key; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.api_key (id, partner, hash, scope, per_minute, created_at, last_used_at, revoked_at, shown) FROM stdin;
\.


--
-- Data for Name: chief; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.chief (row_id, pack, user_name, kind, tier, title, areas, phone, reports_to, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: city; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.city (row_id, pack, name, title, title_en, area, time_zone, demo, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: demo_password; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.demo_password (account, password) FROM stdin;
\.


--
-- Data for Name: directory; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.directory (only_row, version) FROM stdin;
t	1
\.


--
-- Data for Name: passkey; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.passkey (id, account, credential, public_key, name, sign_count, transports, user_verified, backup_eligible, backed_up, made_at, used_at, ended_at, ended_why, ended_by) FROM stdin;
\.


--
-- Data for Name: passkey_used; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.passkey_used (hash, expires_at) FROM stdin;
\.


--
-- Data for Name: person; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.person (id, user_name, display_name, created_at) FROM stdin;
\.


--
-- Data for Name: post; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.post (row_id, pack, person, role, unit, level, scope_place, scope_classes, duty, valid_from, valid_to, begun, ended, name) FROM stdin;
\.


--
-- Data for Name: property_company; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.property_company (row_id, pack, code, name, manager, phone, divisions, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: roster; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.roster (row_id, pack, user_name, from_day, to_day, hours, areas, note, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: setting; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.setting (person, name, value, changed_at) FROM stdin;
\.


--
-- Data for Name: token; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.token (hash, account, made_at, expires_at) FROM stdin;
\.


--
-- Data for Name: unit; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.unit (row_id, pack, id, name, kind, level, parent, division, valid_from, valid_to, begun, ended, lon, lat) FROM stdin;
\.


--
-- Data for Name: volunteer; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.volunteer (row_id, pack, code, name, group_code, division, phone, since, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: volunteer_group; Type: TABLE DATA; Schema: people; Owner: -
--

COPY people.volunteer_group (row_id, pack, code, name, name_en, division, phone, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: area_class; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.area_class (row_id, pack, division, class, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: division; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.division (row_id, pack, code, name, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: division_area; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.division_area (row_id, pack, code, geom, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: edition; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.edition (only_row, number) FROM stdin;
t	0
\.


--
-- Data for Name: grid; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.grid (row_id, pack, code, large, geom, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: large_grid; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.large_grid (row_id, pack, code, name, leader, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: map; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.map (row_id, pack, sha256, archive, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: street; Type: TABLE DATA; Schema: places; Owner: -
--

COPY places.street (row_id, pack, code, name, class, division, width, geom, valid_from, valid_to, begun, ended) FROM stdin;
\.


--
-- Data for Name: key; Type: TABLE DATA; Schema: platform; Owner: -
--

COPY platform.key (id, xml, created_at) FROM stdin;
key-8213a42c-d87c-4548-96c5-487e5ace0988	<key id="8213a42c-d87c-4548-96c5-487e5ace0988" version="1"><creationDate>2026-11-22T07:34:36.8185806Z</creationDate><activationDate>2026-11-22T07:34:36.8185806Z</activationDate><expirationDate>2027-02-20T07:34:36.8185806Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><!-- Warning: the key below is in an unencrypted form. --><value>QTjMns3I1T6MYkhWpfw9nsQXrhGTNsPM9PA86xUkj9xlmrQu9+KLcAKiUKYov8rTr8pzQ5zDg+5uWfLYNfQvkw==</value></masterKey></descriptor></descriptor></key>	2026-11-22 07:34:36.851974+00
\.


--
-- Data for Name: migration; Type: TABLE DATA; Schema: platform; Owner: -
--

COPY platform.migration (number, name, checksum, applied_at) FROM stdin;
1	platform	ef7137c9695109d3be5260ca8264c4ea95b24a3c2de45ccc7ee3626b6d0ab8e2	2026-11-22 07:34:29.742371+00
2	people	6ba6a2a791f071c0a3f8d13d0798575fcc828eb2b23d74d84c30c5eb98627469	2026-11-22 07:34:30.614053+00
3	files	1018dd262a2fcff54ea0d50317ee5e720fa2ece1e58bee05024f7ae375ca73f1	2026-11-22 07:34:30.688148+00
4	places	974e6524d514fe8b26f43369f23b26698774fce63491a94bb469d376b9d28ab7	2026-11-22 07:34:30.696895+00
5	catalogue	6a398b9d959b01d14bc2fcce0d8133bdbb411d60f7afff394d25a395db6b56dd	2026-11-22 07:34:30.784558+00
6	cases	d58a4bf2dcbb322072279ef80f44aa72867915c43e52492acb2f1e60115baf4f	2026-11-22 07:34:30.868331+00
7	photo_named	85899a77ce57fa929172510f8a9eee1f8f214511dcc623e59906878878e9cadd	2026-11-22 07:34:30.997408+00
8	named_photos	605fe90bf5ec2ffe8a099dd71372e6b87f482a9dc68da78fd7debf9c04b1b5ee	2026-11-22 07:34:31.002116+00
9	cases_waiting	1c7a3fd645bfb55e34cb23507836d9348d3ed4169728b2b17cf3dfa158bdc73f	2026-11-22 07:34:31.007839+00
10	editions_by_day	7fd40182b91c5fea9f1f02cd47aadec28e822409fdf8e1946d54cba98ed7a1f7	2026-11-22 07:34:31.010657+00
11	post_names	a3bc5f64807ed3ce7ea44d99f52ef493f60b65455272edd024bafc725d419750	2026-11-22 07:34:31.039377+00
12	crosswalk	635137c9853444b0ebd4b1dcf4cc78bdf54ce058bdcc3e20bf12c0226810238a	2026-11-22 07:34:31.042105+00
13	ground	1a2a4ca95bccfdb0646408b39bfcfee786462a2ffe12e1aefc01042eb7cbea63	2026-11-22 07:34:31.054559+00
14	assets	654f78cf966b9d8781795ad00ca6ea52f27ab8a9de7c213e4859a5fd3aa1e896	2026-11-22 07:34:31.110549+00
15	streets_and_map	92bfdb1ca53e3cff7bf209b8a5d283b15eea21d4d9a3bf3c302e3db9b51ca069	2026-11-22 07:34:31.19491+00
16	results	b4ba3e9c1142204c388117b46a90dd15db0929e5da98163f014f34dde2dae8a2	2026-11-22 07:34:31.245435+00
17	medians	b5e1b762d482d7f61625f74b1990a81415d076c34cbe122b455383da60abb475	2026-11-22 07:34:31.336472+00
18	photo_facts	574bc14eeb77f69d9205e4df9ca64d93f163eacf33a857a3204c9672317aa771	2026-11-22 07:34:31.339465+00
19	report_place	5b1584d9d9e15438357f68f28241517e0eb391d27bb3cc18aff849ab7d0c698e	2026-11-22 07:34:31.375704+00
20	open_requests	8d8eccd861a6c79ef6a56225ae72ab8db0dfc9e7a51f5788475cbb083ffea35b	2026-11-22 07:34:31.382854+00
21	questions	2773fc931c78be5353787cd321eb14c256ba66ed5e758b9449c389e32ca6fcc0	2026-11-22 07:34:31.406415+00
22	seals	f9d56c94903e610316d31ee56e6217fb45d8f9a9455567defb35e43a0061dc1f	2026-11-22 07:34:31.422822+00
23	passkeys	2ee2bb4bb7c445afcd4f08e4b832e42ba68d58f72c785abf3c4e909341d09359	2026-11-22 07:34:31.468944+00
24	privacy	de1568323278ff277fc919a227ae253fff5157e6184f711abac393785020bb9f	2026-11-22 07:34:31.509052+00
26	class_model	d8dc13e64d33a86bb6a76c7e27b34ddd5063cedb071604f8cd7150475348305f	2026-11-22 07:34:31.642038+00
28	api_keys	52a3bb560d37e12724c7aa6e2be4a65ec731395ec1a5ab83243307f46646718d	2026-11-22 07:34:31.668511+00
29	settings	f5e288ca6757cc7503bf89f62b69a28979c61586edff6ceb97cad8f1e57cec6d	2026-11-22 07:34:31.687817+00
30	desk_lanes	0c1fb00a8285c3054ca5908158dc12e16ec484118f71d2e6d5a0099aa20b32c8	2026-11-22 07:34:31.697437+00
31	desk_indexes	384c55995e3c4297ba3a637c110e0ec2f3f0de63cbf55b6be2411dd5f69933c3	2026-11-22 07:34:31.738344+00
32	words_found	07c2e5f8c1a04a30d2f1b1a9889889dc9670a7632a5e896064190c31a334d1dd	2026-11-22 07:34:31.789921+00
33	filters_and_exports	35f90cb45cf990960647dce2c8407a563e41325bd5c79e792d5d4749ecd64e83	2026-11-22 07:34:31.842695+00
35	calls	6435638b1cbdf75d6e3bbb54efd541b85482e2b87d3c3cb511d77b5ffa8d42db	2026-11-22 07:34:31.89229+00
36	reply_templates	a34dab3e79102568d6c3eef005fa37b405375a28b1429764a4692bef1b033de7	2026-11-22 07:34:31.94438+00
37	class_policy	5814f5fdfaba9e8a48ffcfc5407b1a9a712a0ba29e244f7d946e6b6e17010709	2026-11-22 07:34:31.958439+00
38	batches	768395a290c24d6dadecec9036a6e2e87d12b4f3c48e3abcaa29546087948e6d	2026-11-22 07:34:31.968271+00
39	pressing	7b235e689b290a7d272e80095d13d086957b1ee10060286aaea3fc6645d8d65c	2026-11-22 07:34:32.055202+00
40	escalations	ee4a809376fe2b7d9ab59acf35ca17aee021566a70653dca3f3a7bac23dba7bd	2026-11-22 07:34:32.134453+00
41	changes	401498e575316bf4be31971985654457e24f4582f0a0b76cf76250ae2a40cce5	2026-11-22 07:34:32.144822+00
42	trials	090815a926ada69191091bd2372393272490d9b65bd8594b8187cea91149ec69	2026-11-22 07:34:32.174482+00
43	places_of_units	43d2b3e09eae889b52c59447fd4b72497924afbc7012bf74ecf5236556d4dfe4	2026-11-22 07:34:32.202134+00
45	exchange	5088b94b283ea82d1a7e82c64424dedb90a5ae31430edc572793e6e2318a96ed	2026-11-22 07:34:32.210229+00
\.


--
-- Data for Name: spatial_ref_sys; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text) FROM stdin;
\.


--
-- Name: component_in_case_row_id_seq; Type: SEQUENCE SET; Schema: assets; Owner: -
--

SELECT pg_catalog.setval('assets.component_in_case_row_id_seq', 1, false);


--
-- Name: component_row_id_seq; Type: SEQUENCE SET; Schema: assets; Owner: -
--

SELECT pg_catalog.setval('assets.component_row_id_seq', 1, false);


--
-- Name: service_kind_row_id_seq; Type: SEQUENCE SET; Schema: assets; Owner: -
--

SELECT pg_catalog.setval('assets.service_kind_row_id_seq', 1, false);


--
-- Name: service_point_row_id_seq; Type: SEQUENCE SET; Schema: assets; Owner: -
--

SELECT pg_catalog.setval('assets.service_point_row_id_seq', 1, false);


--
-- Name: calendar_day_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.calendar_day_row_id_seq', 356, true);


--
-- Name: calendar_year_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.calendar_year_row_id_seq', 11, true);


--
-- Name: case_type_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.case_type_row_id_seq', 427, true);


--
-- Name: citizen_class_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.citizen_class_row_id_seq', 7, true);


--
-- Name: class_model_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.class_model_id_seq', 1, false);


--
-- Name: class_policy_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.class_policy_row_id_seq', 4, true);


--
-- Name: crosswalk_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.crosswalk_row_id_seq', 414, true);


--
-- Name: distinction_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.distinction_row_id_seq', 22, true);


--
-- Name: escalation_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.escalation_row_id_seq', 2, true);


--
-- Name: filing_condition_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.filing_condition_row_id_seq', 1066, true);


--
-- Name: hours_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.hours_row_id_seq', 4, true);


--
-- Name: pack_setting_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.pack_setting_row_id_seq', 4, true);


--
-- Name: policy_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.policy_row_id_seq', 52, true);


--
-- Name: question_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.question_row_id_seq', 38, true);


--
-- Name: reply_template_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.reply_template_row_id_seq', 25, true);


--
-- Name: responsibility_row_id_seq; Type: SEQUENCE SET; Schema: catalogue; Owner: -
--

SELECT pg_catalog.setval('catalogue.responsibility_row_id_seq', 1, false);


--
-- Name: letter_id_seq; Type: SEQUENCE SET; Schema: exchange; Owner: -
--

SELECT pg_catalog.setval('exchange.letter_id_seq', 1, false);


--
-- Name: order_class_row_id_seq; Type: SEQUENCE SET; Schema: exchange; Owner: -
--

SELECT pg_catalog.setval('exchange.order_class_row_id_seq', 1, false);


--
-- Name: original_reading_id_seq; Type: SEQUENCE SET; Schema: files; Owner: -
--

SELECT pg_catalog.setval('files.original_reading_id_seq', 1, false);


--
-- Name: access_log_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.access_log_id_seq', 1, false);


--
-- Name: chief_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.chief_row_id_seq', 1, false);


--
-- Name: city_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.city_row_id_seq', 1, false);


--
-- Name: post_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.post_row_id_seq', 1, false);


--
-- Name: property_company_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.property_company_row_id_seq', 1, false);


--
-- Name: roster_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.roster_row_id_seq', 1, false);


--
-- Name: unit_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.unit_row_id_seq', 1, false);


--
-- Name: volunteer_group_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.volunteer_group_row_id_seq', 1, false);


--
-- Name: volunteer_row_id_seq; Type: SEQUENCE SET; Schema: people; Owner: -
--

SELECT pg_catalog.setval('people.volunteer_row_id_seq', 1, false);


--
-- Name: area_class_row_id_seq; Type: SEQUENCE SET; Schema: places; Owner: -
--

SELECT pg_catalog.setval('places.area_class_row_id_seq', 1, false);


--
-- Name: division_area_row_id_seq; Type: SEQUENCE SET; Schema: places; Owner: -
--

SELECT pg_catalog.setval('places.division_area_row_id_seq', 1, false);


--
-- Name: division_row_id_seq; Type: SEQUENCE SET; Schema: places; Owner: -
--

SELECT pg_catalog.setval('places.division_row_id_seq', 1, false);


--
-- Name: grid_row_id_seq; Type: SEQUENCE SET; Schema: places; Owner: -
--

SELECT pg_catalog.setval('places.grid_row_id_seq', 1, false);


--
-- Name: large_grid_row_id_seq; Type: SEQUENCE SET; Schema: places; Owner: -
--

SELECT pg_catalog.setval('places.large_grid_row_id_seq', 1, false);


--
-- Name: map_row_id_seq; Type: SEQUENCE SET; Schema: places; Owner: -
--

SELECT pg_catalog.setval('places.map_row_id_seq', 1, false);


--
-- Name: street_row_id_seq; Type: SEQUENCE SET; Schema: places; Owner: -
--

SELECT pg_catalog.setval('places.street_row_id_seq', 1, false);


--
-- Name: component_in_case component_in_case_pkey; Type: CONSTRAINT; Schema: assets; Owner: -
--

ALTER TABLE ONLY assets.component_in_case
    ADD CONSTRAINT component_in_case_pkey PRIMARY KEY (row_id);


--
-- Name: component component_pkey; Type: CONSTRAINT; Schema: assets; Owner: -
--

ALTER TABLE ONLY assets.component
    ADD CONSTRAINT component_pkey PRIMARY KEY (row_id);


--
-- Name: service_kind service_kind_pkey; Type: CONSTRAINT; Schema: assets; Owner: -
--

ALTER TABLE ONLY assets.service_kind
    ADD CONSTRAINT service_kind_pkey PRIMARY KEY (row_id);


--
-- Name: service_point service_point_pkey; Type: CONSTRAINT; Schema: assets; Owner: -
--

ALTER TABLE ONLY assets.service_point
    ADD CONSTRAINT service_point_pkey PRIMARY KEY (row_id);


--
-- Name: auto_dispatch auto_dispatch_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.auto_dispatch
    ADD CONSTRAINT auto_dispatch_pkey PRIMARY KEY (case_id);


--
-- Name: batch_item batch_item_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.batch_item
    ADD CONSTRAINT batch_item_pkey PRIMARY KEY (batch, nth);


--
-- Name: batch batch_person_key_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.batch
    ADD CONSTRAINT batch_person_key_key UNIQUE (person, key);


--
-- Name: batch batch_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.batch
    ADD CONSTRAINT batch_pkey PRIMARY KEY (id);


--
-- Name: call_person call_person_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.call_person
    ADD CONSTRAINT call_person_pkey PRIMARY KEY (call_id);


--
-- Name: call call_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.call
    ADD CONSTRAINT call_pkey PRIMARY KEY (id);


--
-- Name: call call_started_by_key_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.call
    ADD CONSTRAINT call_started_by_key_key UNIQUE (started_by, key);


--
-- Name: case_count case_count_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.case_count
    ADD CONSTRAINT case_count_pkey PRIMARY KEY (stage, level, division, class, unit, shard);


--
-- Name: case_list case_list_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.case_list
    ADD CONSTRAINT case_list_pkey PRIMARY KEY (case_id);


--
-- Name: case_party case_party_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.case_party
    ADD CONSTRAINT case_party_pkey PRIMARY KEY (unit, case_id, part);


--
-- Name: case case_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases."case"
    ADD CONSTRAINT case_pkey PRIMARY KEY (id);


--
-- Name: change change_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (case_id, seq, kind, what);


--
-- Name: change change_position_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.change
    ADD CONSTRAINT change_position_key UNIQUE ("position");


--
-- Name: deed_key deed_key_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.deed_key
    ADD CONSTRAINT deed_key_pkey PRIMARY KEY (caller, key);


--
-- Name: erased_subject erased_subject_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.erased_subject
    ADD CONSTRAINT erased_subject_pkey PRIMARY KEY (kind, hash, erasure);


--
-- Name: erasure erasure_key_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.erasure
    ADD CONSTRAINT erasure_key_key UNIQUE (key);


--
-- Name: erasure erasure_number_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.erasure
    ADD CONSTRAINT erasure_number_key UNIQUE (number);


--
-- Name: erasure erasure_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.erasure
    ADD CONSTRAINT erasure_pkey PRIMARY KEY (id);


--
-- Name: erasure_salt erasure_salt_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.erasure_salt
    ADD CONSTRAINT erasure_salt_pkey PRIMARY KEY (only_row);


--
-- Name: evidence evidence_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (case_id, seq);


--
-- Name: export export_owner_key_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.export
    ADD CONSTRAINT export_owner_key_key UNIQUE (owner, key);


--
-- Name: export_piece export_piece_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.export_piece
    ADD CONSTRAINT export_piece_pkey PRIMARY KEY (export_id, n);


--
-- Name: export export_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.export
    ADD CONSTRAINT export_pkey PRIMARY KEY (id);


--
-- Name: follow_key follow_key_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.follow_key
    ADD CONSTRAINT follow_key_pkey PRIMARY KEY (only_row);


--
-- Name: journal journal_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (case_id, seq);


--
-- Name: lane_count lane_count_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.lane_count
    ADD CONSTRAINT lane_count_pkey PRIMARY KEY (owner, level, class, part, stage, marks, shard);


--
-- Name: number number_case_id_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.number
    ADD CONSTRAINT number_case_id_key UNIQUE (case_id);


--
-- Name: number_day number_day_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.number_day
    ADD CONSTRAINT number_day_pkey PRIMARY KEY (day);


--
-- Name: number number_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.number
    ADD CONSTRAINT number_pkey PRIMARY KEY (number);


--
-- Name: planned planned_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.planned
    ADD CONSTRAINT planned_pkey PRIMARY KEY (only_row);


--
-- Name: relay_consent relay_consent_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.relay_consent
    ADD CONSTRAINT relay_consent_pkey PRIMARY KEY (report_id, at);


--
-- Name: relay_message relay_message_caller_key_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.relay_message
    ADD CONSTRAINT relay_message_caller_key_key UNIQUE (caller, key);


--
-- Name: relay_message relay_message_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.relay_message
    ADD CONSTRAINT relay_message_pkey PRIMARY KEY (id);


--
-- Name: report_answer report_answer_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.report_answer
    ADD CONSTRAINT report_answer_pkey PRIMARY KEY (report_id, place);


--
-- Name: report report_follow_hash_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.report
    ADD CONSTRAINT report_follow_hash_key UNIQUE (follow_hash);


--
-- Name: report report_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (id);


--
-- Name: reporter reporter_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.reporter
    ADD CONSTRAINT reporter_pkey PRIMARY KEY (report_id);


--
-- Name: retention_run retention_run_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.retention_run
    ADD CONSTRAINT retention_run_pkey PRIMARY KEY (kind, started_at);


--
-- Name: saved_filter saved_filter_owner_key_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.saved_filter
    ADD CONSTRAINT saved_filter_owner_key_key UNIQUE (owner, key);


--
-- Name: saved_filter saved_filter_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.saved_filter
    ADD CONSTRAINT saved_filter_pkey PRIMARY KEY (id);


--
-- Name: seal seal_first_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.seal
    ADD CONSTRAINT seal_first_key UNIQUE (first);


--
-- Name: seal_key seal_key_nth_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.seal_key
    ADD CONSTRAINT seal_key_nth_key UNIQUE (nth);


--
-- Name: seal_key seal_key_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.seal_key
    ADD CONSTRAINT seal_key_pkey PRIMARY KEY (id);


--
-- Name: seal seal_last_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.seal
    ADD CONSTRAINT seal_last_key UNIQUE (last);


--
-- Name: seal seal_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.seal
    ADD CONSTRAINT seal_pkey PRIMARY KEY (number);


--
-- Name: take take_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.take
    ADD CONSTRAINT take_pkey PRIMARY KEY (case_id);


--
-- Name: timer timer_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.timer
    ADD CONSTRAINT timer_pkey PRIMARY KEY (case_id, kind, what, at, seq);


--
-- Name: unmasking unmasking_person_key_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.unmasking
    ADD CONSTRAINT unmasking_person_key_key UNIQUE (person, key);


--
-- Name: unmasking unmasking_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.unmasking
    ADD CONSTRAINT unmasking_pkey PRIMARY KEY (id);


--
-- Name: word_again word_again_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.word_again
    ADD CONSTRAINT word_again_pkey PRIMARY KEY (case_id, seq);


--
-- Name: word_cursor word_cursor_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.word_cursor
    ADD CONSTRAINT word_cursor_pkey PRIMARY KEY (only_row);


--
-- Name: word_index word_index_case_id_seq_key; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.word_index
    ADD CONSTRAINT word_index_case_id_seq_key UNIQUE (case_id, seq);


--
-- Name: word_index word_index_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.word_index
    ADD CONSTRAINT word_index_pkey PRIMARY KEY (id);


--
-- Name: words words_pkey; Type: CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.words
    ADD CONSTRAINT words_pkey PRIMARY KEY (case_id, seq, field);


--
-- Name: calendar_day calendar_day_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (row_id);


--
-- Name: calendar_year calendar_year_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.calendar_year
    ADD CONSTRAINT calendar_year_pkey PRIMARY KEY (row_id);


--
-- Name: case_type case_type_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.case_type
    ADD CONSTRAINT case_type_pkey PRIMARY KEY (row_id);


--
-- Name: citizen_class citizen_class_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.citizen_class
    ADD CONSTRAINT citizen_class_pkey PRIMARY KEY (row_id);


--
-- Name: class_model class_model_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.class_model
    ADD CONSTRAINT class_model_pkey PRIMARY KEY (id);


--
-- Name: class_policy class_policy_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.class_policy
    ADD CONSTRAINT class_policy_pkey PRIMARY KEY (row_id);


--
-- Name: crosswalk crosswalk_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.crosswalk
    ADD CONSTRAINT crosswalk_pkey PRIMARY KEY (row_id);


--
-- Name: distinction distinction_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.distinction
    ADD CONSTRAINT distinction_pkey PRIMARY KEY (row_id);


--
-- Name: edit edit_edition_key; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.edit
    ADD CONSTRAINT edit_edition_key UNIQUE (edition);


--
-- Name: edit edit_made_by_key_key; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.edit
    ADD CONSTRAINT edit_made_by_key_key UNIQUE (made_by, key);


--
-- Name: edit edit_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.edit
    ADD CONSTRAINT edit_pkey PRIMARY KEY (id);


--
-- Name: edition edition_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (only_row);


--
-- Name: escalation escalation_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.escalation
    ADD CONSTRAINT escalation_pkey PRIMARY KEY (row_id);


--
-- Name: filing_condition filing_condition_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.filing_condition
    ADD CONSTRAINT filing_condition_pkey PRIMARY KEY (row_id);


--
-- Name: hours hours_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.hours
    ADD CONSTRAINT hours_pkey PRIMARY KEY (row_id);


--
-- Name: load load_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.load
    ADD CONSTRAINT load_pkey PRIMARY KEY (pack, edition);


--
-- Name: offered offered_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.offered
    ADD CONSTRAINT offered_pkey PRIMARY KEY (id);


--
-- Name: pack_setting pack_setting_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.pack_setting
    ADD CONSTRAINT pack_setting_pkey PRIMARY KEY (row_id);


--
-- Name: policy policy_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.policy
    ADD CONSTRAINT policy_pkey PRIMARY KEY (row_id);


--
-- Name: question question_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.question
    ADD CONSTRAINT question_pkey PRIMARY KEY (row_id);


--
-- Name: reply_template reply_template_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.reply_template
    ADD CONSTRAINT reply_template_pkey PRIMARY KEY (row_id);


--
-- Name: responsibility responsibility_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.responsibility
    ADD CONSTRAINT responsibility_pkey PRIMARY KEY (row_id);


--
-- Name: turn turn_pkey; Type: CONSTRAINT; Schema: catalogue; Owner: -
--

ALTER TABLE ONLY catalogue.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (edition);


--
-- Name: letter letter_order_id_key_key; Type: CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.letter
    ADD CONSTRAINT letter_order_id_key_key UNIQUE (order_id, key);


--
-- Name: letter letter_pkey; Type: CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.letter
    ADD CONSTRAINT letter_pkey PRIMARY KEY (id);


--
-- Name: order_class order_class_pkey; Type: CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.order_class
    ADD CONSTRAINT order_class_pkey PRIMARY KEY (row_id);


--
-- Name: order_person order_person_pkey; Type: CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.order_person
    ADD CONSTRAINT order_person_pkey PRIMARY KEY (order_id);


--
-- Name: reader reader_pkey; Type: CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.reader
    ADD CONSTRAINT reader_pkey PRIMARY KEY (only_row);


--
-- Name: work_order work_order_pkey; Type: CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.work_order
    ADD CONSTRAINT work_order_pkey PRIMARY KEY (id);


--
-- Name: work_order work_order_source_number_key; Type: CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.work_order
    ADD CONSTRAINT work_order_source_number_key UNIQUE (source, number);


--
-- Name: original_reading original_reading_pkey; Type: CONSTRAINT; Schema: files; Owner: -
--

ALTER TABLE ONLY files.original_reading
    ADD CONSTRAINT original_reading_pkey PRIMARY KEY (id);


--
-- Name: photo photo_pkey; Type: CONSTRAINT; Schema: files; Owner: -
--

ALTER TABLE ONLY files.photo
    ADD CONSTRAINT photo_pkey PRIMARY KEY (hash);


--
-- Name: case_result case_result_pkey; Type: CONSTRAINT; Schema: insight; Owner: -
--

ALTER TABLE ONLY insight.case_result
    ADD CONSTRAINT case_result_pkey PRIMARY KEY (case_id);


--
-- Name: reader reader_pkey; Type: CONSTRAINT; Schema: insight; Owner: -
--

ALTER TABLE ONLY insight.reader
    ADD CONSTRAINT reader_pkey PRIMARY KEY (name);


--
-- Name: result_count result_count_pkey; Type: CONSTRAINT; Schema: insight; Owner: -
--

ALTER TABLE ONLY insight.result_count
    ADD CONSTRAINT result_count_pkey PRIMARY KEY (month, level, division, class, type, unit, line, channel, marks);


--
-- Name: trial trial_asked_by_key_key; Type: CONSTRAINT; Schema: insight; Owner: -
--

ALTER TABLE ONLY insight.trial
    ADD CONSTRAINT trial_asked_by_key_key UNIQUE (asked_by, key);


--
-- Name: trial_case trial_case_pkey; Type: CONSTRAINT; Schema: insight; Owner: -
--

ALTER TABLE ONLY insight.trial_case
    ADD CONSTRAINT trial_case_pkey PRIMARY KEY (trial, case_id);


--
-- Name: trial trial_pkey; Type: CONSTRAINT; Schema: insight; Owner: -
--

ALTER TABLE ONLY insight.trial
    ADD CONSTRAINT trial_pkey PRIMARY KEY (id);


--
-- Name: access_log access_log_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.access_log
    ADD CONSTRAINT access_log_pkey PRIMARY KEY (id);


--
-- Name: account account_normalized_user_name_key; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_normalized_user_name_key UNIQUE (normalized_user_name);


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: api_key api_key_hash_key; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.api_key
    ADD CONSTRAINT api_key_hash_key UNIQUE (hash);


--
-- Name: api_key api_key_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (id);


--
-- Name: chief chief_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.chief
    ADD CONSTRAINT chief_pkey PRIMARY KEY (row_id);


--
-- Name: city city_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.city
    ADD CONSTRAINT city_pkey PRIMARY KEY (row_id);


--
-- Name: demo_password demo_password_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.demo_password
    ADD CONSTRAINT demo_password_pkey PRIMARY KEY (account);


--
-- Name: directory directory_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.directory
    ADD CONSTRAINT directory_pkey PRIMARY KEY (only_row);


--
-- Name: passkey passkey_credential_key; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.passkey
    ADD CONSTRAINT passkey_credential_key UNIQUE (credential);


--
-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);


--
-- Name: passkey_used passkey_used_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.passkey_used
    ADD CONSTRAINT passkey_used_pkey PRIMARY KEY (hash);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);


--
-- Name: person person_user_name_key; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_user_name_key UNIQUE (user_name);


--
-- Name: post post_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post
    ADD CONSTRAINT post_pkey PRIMARY KEY (row_id);


--
-- Name: property_company property_company_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.property_company
    ADD CONSTRAINT property_company_pkey PRIMARY KEY (row_id);


--
-- Name: roster roster_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.roster
    ADD CONSTRAINT roster_pkey PRIMARY KEY (row_id);


--
-- Name: setting setting_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (person, name);


--
-- Name: token token_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (hash);


--
-- Name: unit unit_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (row_id);


--
-- Name: volunteer_group volunteer_group_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.volunteer_group
    ADD CONSTRAINT volunteer_group_pkey PRIMARY KEY (row_id);


--
-- Name: volunteer volunteer_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.volunteer
    ADD CONSTRAINT volunteer_pkey PRIMARY KEY (row_id);


--
-- Name: area_class area_class_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.area_class
    ADD CONSTRAINT area_class_pkey PRIMARY KEY (row_id);


--
-- Name: division_area division_area_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.division_area
    ADD CONSTRAINT division_area_pkey PRIMARY KEY (row_id);


--
-- Name: division division_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.division
    ADD CONSTRAINT division_pkey PRIMARY KEY (row_id);


--
-- Name: edition edition_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (only_row);


--
-- Name: grid grid_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.grid
    ADD CONSTRAINT grid_pkey PRIMARY KEY (row_id);


--
-- Name: large_grid large_grid_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.large_grid
    ADD CONSTRAINT large_grid_pkey PRIMARY KEY (row_id);


--
-- Name: map map_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.map
    ADD CONSTRAINT map_pkey PRIMARY KEY (row_id);


--
-- Name: street street_pkey; Type: CONSTRAINT; Schema: places; Owner: -
--

ALTER TABLE ONLY places.street
    ADD CONSTRAINT street_pkey PRIMARY KEY (row_id);


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
-- Name: component_current; Type: INDEX; Schema: assets; Owner: -
--

CREATE UNIQUE INDEX component_current ON assets.component USING btree (id) WHERE (ended IS NULL);


--
-- Name: component_grid; Type: INDEX; Schema: assets; Owner: -
--

CREATE INDEX component_grid ON assets.component USING btree (grid, type_code) WHERE (ended IS NULL);


--
-- Name: component_in_case_component; Type: INDEX; Schema: assets; Owner: -
--

CREATE INDEX component_in_case_component ON assets.component_in_case USING btree (component) WHERE (taken_off_at IS NULL);


--
-- Name: component_in_case_standing; Type: INDEX; Schema: assets; Owner: -
--

CREATE UNIQUE INDEX component_in_case_standing ON assets.component_in_case USING btree (case_number, component) WHERE (taken_off_at IS NULL);


--
-- Name: component_place; Type: INDEX; Schema: assets; Owner: -
--

CREATE INDEX component_place ON assets.component USING gist (geom) WHERE (ended IS NULL);


--
-- Name: service_kind_current; Type: INDEX; Schema: assets; Owner: -
--

CREATE UNIQUE INDEX service_kind_current ON assets.service_kind USING btree (pack, code) WHERE (ended IS NULL);


--
-- Name: service_point_current; Type: INDEX; Schema: assets; Owner: -
--

CREATE UNIQUE INDEX service_point_current ON assets.service_point USING btree (id) WHERE (ended IS NULL);


--
-- Name: service_point_kind; Type: INDEX; Schema: assets; Owner: -
--

CREATE INDEX service_point_kind ON assets.service_point USING btree (kind) WHERE (ended IS NULL);


--
-- Name: service_point_place; Type: INDEX; Schema: assets; Owner: -
--

CREATE INDEX service_point_place ON assets.service_point USING gist (geom) WHERE (ended IS NULL);


--
-- Name: batch_item_waits; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX batch_item_waits ON cases.batch_item USING btree (batch, nth) WHERE (state = 0);


--
-- Name: batch_open; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX batch_open ON cases.batch USING btree (at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));


--
-- Name: call_case; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX call_case ON cases.call USING btree (case_id) WHERE (case_id IS NOT NULL);


--
-- Name: call_open; Type: INDEX; Schema: cases; Owner: -
--

CREATE UNIQUE INDEX call_open ON cases.call USING btree (operator) WHERE ((ended_at IS NULL) AND (held_since IS NULL));


--
-- Name: call_person_report; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX call_person_report ON cases.call_person USING btree (report_id) WHERE (report_id IS NOT NULL);


--
-- Name: call_person_tail; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX call_person_tail ON cases.call_person USING btree (reverse(cases.phone_key(phone)) text_pattern_ops) WHERE (phone IS NOT NULL);


--
-- Name: call_started; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX call_started ON cases.call USING btree (started_at DESC, id DESC);


--
-- Name: call_waiting; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX call_waiting ON cases.call USING btree (operator) WHERE (ended_at IS NULL);


--
-- Name: case_list_after; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_after ON cases.case_list USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), case_id) WHERE ((stage = 11) AND ((marks & 1800) <> 0));


--
-- Name: case_list_answer; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_answer ON cases.case_list USING btree (answer_due_at, case_id) WHERE (answer_due_at IS NOT NULL);


--
-- Name: case_list_citizen_due; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_citizen_due ON cases.case_list USING btree (citizen_due_at, case_id) WHERE (stage <= 10);


--
-- Name: case_list_closed_place; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_closed_place ON cases.case_list USING btree (lon, opened_at) WHERE (stage = 11);


--
-- Name: case_list_drawn; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_drawn ON cases.case_list USING btree (drawn) WHERE (drawn IS NOT NULL);


--
-- Name: case_list_due; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_due ON cases.case_list USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, warn_at) WHERE (stage <= 10);


--
-- Name: case_list_finder; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_finder ON cases.case_list USING btree (finder) WHERE (finder IS NOT NULL);


--
-- Name: case_list_marked; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_marked ON cases.case_list USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), case_id) WHERE ((stage <= 10) AND ((marks & 255) <> 0));


--
-- Name: case_list_open; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_open ON cases.case_list USING btree (stage, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id) WHERE (stage <= 10);


--
-- Name: case_list_opened; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_opened ON cases.case_list USING btree (opened_at DESC, case_id DESC);


--
-- Name: case_list_pending; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_pending ON cases.case_list USING btree (pending) WHERE (pending IS NOT NULL);


--
-- Name: case_list_place; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_place ON cases.case_list USING btree (lon, lat) WHERE (stage <= 10);


--
-- Name: case_list_place_all; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_place_all ON cases.case_list USING btree (lon, lat);


--
-- Name: case_list_place_due; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_place_due ON cases.case_list USING btree (division text_pattern_ops, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id) WHERE (stage <= 10);


--
-- Name: case_list_pressed; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_pressed ON cases.case_list USING btree (pressed_due_at, case_id) WHERE (pressed_due_at IS NOT NULL);


--
-- Name: case_list_revisit; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_revisit ON cases.case_list USING btree (revisit_at, case_id) WHERE (revisit_at IS NOT NULL);


--
-- Name: case_list_since; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_since ON cases.case_list USING btree (stage_since DESC, case_id DESC);


--
-- Name: case_list_told; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_told ON cases.case_list USING btree (told, due_at, case_id) WHERE (told <> ''::text);


--
-- Name: case_list_unit; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_unit ON cases.case_list USING btree (unit, stage, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id) WHERE (stage <= 10);


--
-- Name: case_list_unit_all; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_unit_all ON cases.case_list USING btree (unit, opened_at DESC, case_id DESC);


--
-- Name: case_list_unsettled; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_unsettled ON cases.case_list USING btree (unsettled_since, case_id) WHERE (unsettled_since IS NOT NULL);


--
-- Name: case_list_urgent; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_list_urgent ON cases.case_list USING btree (stage, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id) WHERE (urgent AND (stage <= 10));


--
-- Name: case_party_case; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX case_party_case ON cases.case_party USING btree (case_id);


--
-- Name: change_at; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX change_at ON cases.change USING brin (at);


--
-- Name: change_unpublished; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX change_unpublished ON cases.change USING btree (at, case_id, seq) WHERE ("position" IS NULL);


--
-- Name: evidence_photos; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX evidence_photos ON cases.evidence USING gin (photos);


--
-- Name: export_piece_cases; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX export_piece_cases ON cases.export_piece USING gin (cases);


--
-- Name: export_remove; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX export_remove ON cases.export USING btree (remove_at);


--
-- Name: export_waiting; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX export_waiting ON cases.export USING btree (asked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));


--
-- Name: journal_asked; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX journal_asked ON cases.journal USING btree (unit, at DESC) WHERE (deed = ANY (ARRAY['AskExtension'::text, 'AskSuspension'::text]));


--
-- Name: number_tail; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX number_tail ON cases.number USING btree (reverse(number) text_pattern_ops);


--
-- Name: relay_message_call; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX relay_message_call ON cases.relay_message USING btree (at) WHERE (asks_call AND (called_at IS NULL));


--
-- Name: relay_message_report; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX relay_message_report ON cases.relay_message USING btree (report_id, at);


--
-- Name: report_case; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX report_case ON cases.report USING btree (case_id);


--
-- Name: report_origin; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX report_origin ON cases.report USING btree (origin_case);


--
-- Name: report_photos; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX report_photos ON cases.report USING gin (photos) WHERE (photos <> '{}'::text[]);


--
-- Name: report_waiting; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX report_waiting ON cases.report USING btree (erase_when_ended) WHERE (erase_when_ended IS NOT NULL);


--
-- Name: reporter_phone; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX reporter_phone ON cases.reporter USING btree (cases.phone_key(phone)) WHERE (phone IS NOT NULL);


--
-- Name: reporter_phone_tail; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX reporter_phone_tail ON cases.reporter USING btree ("right"(cases.phone_key(phone), 4)) WHERE (phone IS NOT NULL);


--
-- Name: reporter_tail; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX reporter_tail ON cases.reporter USING btree (reverse(cases.phone_key(phone)) text_pattern_ops) WHERE (phone IS NOT NULL);


--
-- Name: take_person; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX take_person ON cases.take USING btree (person);


--
-- Name: timer_at; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX timer_at ON cases.timer USING btree (at, case_id);


--
-- Name: unmasking_at; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX unmasking_at ON cases.unmasking USING btree (at DESC, id DESC);


--
-- Name: unmasking_case; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX unmasking_case ON cases.unmasking USING btree (case_id);


--
-- Name: unmasking_person; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX unmasking_person ON cases.unmasking USING btree (person, at);


--
-- Name: word_index_grams; Type: INDEX; Schema: cases; Owner: -
--

CREATE INDEX word_index_grams ON cases.word_index USING gin (grams) WITH (fastupdate=off);


--
-- Name: calendar_day_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX calendar_day_current ON catalogue.calendar_day USING btree (pack, day) WHERE (ended IS NULL);


--
-- Name: calendar_year_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX calendar_year_current ON catalogue.calendar_year USING btree (pack, year) WHERE (ended IS NULL);


--
-- Name: case_type_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX case_type_current ON catalogue.case_type USING btree (pack, standard, kind, code) WHERE (ended IS NULL);


--
-- Name: citizen_class_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX citizen_class_current ON catalogue.citizen_class USING btree (pack, code) WHERE (ended IS NULL);


--
-- Name: class_policy_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX class_policy_current ON catalogue.class_policy USING btree (pack, kind, type_code, key, COALESCE(held_from, '0001-01-01'::date)) WHERE (ended IS NULL);


--
-- Name: crosswalk_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX crosswalk_current ON catalogue.crosswalk USING btree (pack, standard, kind, code, old_standard, old_kind, old_code) WHERE (ended IS NULL);


--
-- Name: distinction_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX distinction_current ON catalogue.distinction USING btree (pack, standard, kind, code, other, choose) WHERE (ended IS NULL);


--
-- Name: edit_made; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE INDEX edit_made ON catalogue.edit USING btree (made_at);


--
-- Name: edit_waiting; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE INDEX edit_waiting ON catalogue.edit USING btree (day) WHERE (state = 'waiting'::text);


--
-- Name: escalation_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX escalation_current ON catalogue.escalation USING btree (pack, rule) WHERE (ended IS NULL);


--
-- Name: filing_condition_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX filing_condition_current ON catalogue.filing_condition USING btree (pack, id) WHERE (ended IS NULL);


--
-- Name: hours_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX hours_current ON catalogue.hours USING btree (pack, use, from_day) WHERE (ended IS NULL);


--
-- Name: load_edition; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE INDEX load_edition ON catalogue.load USING btree (edition);


--
-- Name: offered_state; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE INDEX offered_state ON catalogue.offered USING btree (state, offered_at);


--
-- Name: offered_waiting; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX offered_waiting ON catalogue.offered USING btree (pack, day) WHERE (state = 'waiting'::text);


--
-- Name: pack_setting_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX pack_setting_current ON catalogue.pack_setting USING btree (pack, key) WHERE (ended IS NULL);


--
-- Name: policy_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX policy_current ON catalogue.policy USING btree (pack, key) WHERE (ended IS NULL);


--
-- Name: question_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX question_current ON catalogue.question USING btree (pack, standard, kind, code, attribute) WHERE (ended IS NULL);


--
-- Name: reply_template_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX reply_template_current ON catalogue.reply_template USING btree (pack, key) WHERE (ended IS NULL);


--
-- Name: responsibility_current; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE UNIQUE INDEX responsibility_current ON catalogue.responsibility USING btree (pack, item, kind, type_code, place, unit) WHERE (ended IS NULL);


--
-- Name: responsibility_unit; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE INDEX responsibility_unit ON catalogue.responsibility USING btree (unit) WHERE (ended IS NULL);


--
-- Name: turn_day; Type: INDEX; Schema: catalogue; Owner: -
--

CREATE INDEX turn_day ON catalogue.turn USING btree (day);


--
-- Name: letter_dead; Type: INDEX; Schema: exchange; Owner: -
--

CREATE INDEX letter_dead ON exchange.letter USING btree (order_id) WHERE (dead_at IS NOT NULL);


--
-- Name: letter_due; Type: INDEX; Schema: exchange; Owner: -
--

CREATE INDEX letter_due ON exchange.letter USING btree (order_id, id) WHERE ((sent_at IS NULL) AND (dead_at IS NULL));


--
-- Name: order_class_current; Type: INDEX; Schema: exchange; Owner: -
--

CREATE UNIQUE INDEX order_class_current ON exchange.order_class USING btree (pack, source, theirs) WHERE (ended IS NULL);


--
-- Name: order_person_tail; Type: INDEX; Schema: exchange; Owner: -
--

CREATE INDEX order_person_tail ON exchange.order_person USING btree (reverse(cases.phone_key(phone)) text_pattern_ops) WHERE (phone IS NOT NULL);


--
-- Name: work_order_ended; Type: INDEX; Schema: exchange; Owner: -
--

CREATE INDEX work_order_ended ON exchange.work_order USING btree (ended_at DESC) WHERE (ended_at IS NOT NULL);


--
-- Name: work_order_open; Type: INDEX; Schema: exchange; Owner: -
--

CREATE INDEX work_order_open ON exchange.work_order USING btree (received_at) WHERE (ended_at IS NULL);


--
-- Name: work_order_report; Type: INDEX; Schema: exchange; Owner: -
--

CREATE INDEX work_order_report ON exchange.work_order USING btree (report_id) WHERE (report_id IS NOT NULL);


--
-- Name: original_reading_at; Type: INDEX; Schema: files; Owner: -
--

CREATE INDEX original_reading_at ON files.original_reading USING btree (at);


--
-- Name: original_reading_hash; Type: INDEX; Schema: files; Owner: -
--

CREATE INDEX original_reading_hash ON files.original_reading USING btree (hash);


--
-- Name: photo_look; Type: INDEX; Schema: files; Owner: -
--

CREATE INDEX photo_look ON files.photo USING gin (look_quarters);


--
-- Name: photo_original; Type: INDEX; Schema: files; Owner: -
--

CREATE INDEX photo_original ON files.photo USING btree (received_at) WHERE (named AND (original_gone_at IS NULL));


--
-- Name: photo_to_clean; Type: INDEX; Schema: files; Owner: -
--

CREATE INDEX photo_to_clean ON files.photo USING btree (received_at) WHERE (state = 'received'::text);


--
-- Name: photo_unnamed; Type: INDEX; Schema: files; Owner: -
--

CREATE INDEX photo_unnamed ON files.photo USING btree (received_at) WHERE (NOT named);


--
-- Name: case_result_closed; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX case_result_closed ON insight.case_result USING btree (month, unit_seconds, city_seconds, unit, division, class, type, channel, level) WHERE ((marks & 2) <> 0);


--
-- Name: case_result_line; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX case_result_line ON insight.case_result USING gin (line) WHERE (line <> '{}'::text[]);


--
-- Name: case_result_open; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX case_result_open ON insight.case_result USING btree (month) WHERE (stage <= 10);


--
-- Name: case_result_rare; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX case_result_rare ON insight.case_result USING btree (reported_at DESC, case_id DESC) WHERE (((marks & 8093688) <> 0) OR (late_from IS NOT NULL));


--
-- Name: case_result_reported; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX case_result_reported ON insight.case_result USING btree (reported_at DESC, case_id DESC);


--
-- Name: case_result_sample; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX case_result_sample ON insight.case_result USING btree (month, unit_seconds, city_seconds, unit, division, class, type, channel, level) WHERE (sample AND ((marks & 2) <> 0));


--
-- Name: case_result_unit; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX case_result_unit ON insight.case_result USING btree (unit, reported_at DESC, case_id DESC);


--
-- Name: result_count_nought; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX result_count_nought ON insight.result_count USING btree (n) WHERE (n = 0);


--
-- Name: result_count_unit; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX result_count_unit ON insight.result_count USING btree (unit, month);


--
-- Name: trial_open; Type: INDEX; Schema: insight; Owner: -
--

CREATE INDEX trial_open ON insight.trial USING btree (asked_at) WHERE (state = ANY (ARRAY['asked'::text, 'running'::text]));


--
-- Name: access_log_at; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX access_log_at ON people.access_log USING btree (at);


--
-- Name: access_log_person; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX access_log_person ON people.access_log USING btree (person, at);


--
-- Name: chief_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX chief_current ON people.chief USING btree (pack, user_name) WHERE (ended IS NULL);


--
-- Name: city_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX city_current ON people.city USING btree ((true)) WHERE (ended IS NULL);


--
-- Name: passkey_account; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX passkey_account ON people.passkey USING btree (account);


--
-- Name: passkey_used_expiry; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX passkey_used_expiry ON people.passkey_used USING btree (expires_at);


--
-- Name: post_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX post_current ON people.post USING btree (person) WHERE (ended IS NULL);


--
-- Name: post_unit; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX post_unit ON people.post USING btree (unit) WHERE (ended IS NULL);


--
-- Name: property_company_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX property_company_current ON people.property_company USING btree (pack, code) WHERE (ended IS NULL);


--
-- Name: roster_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX roster_current ON people.roster USING btree (pack, user_name, from_day, hours) WHERE (ended IS NULL);


--
-- Name: token_account; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX token_account ON people.token USING btree (account);


--
-- Name: token_expiry; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX token_expiry ON people.token USING btree (expires_at);


--
-- Name: unit_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX unit_current ON people.unit USING btree (id) WHERE (ended IS NULL);


--
-- Name: unit_parent; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX unit_parent ON people.unit USING btree (parent) WHERE (ended IS NULL);


--
-- Name: volunteer_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX volunteer_current ON people.volunteer USING btree (pack, code) WHERE (ended IS NULL);


--
-- Name: volunteer_group_current; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX volunteer_group_current ON people.volunteer_group USING btree (pack, code) WHERE (ended IS NULL);


--
-- Name: area_class_one_open; Type: INDEX; Schema: places; Owner: -
--

CREATE UNIQUE INDEX area_class_one_open ON places.area_class USING btree (division) WHERE (valid_to IS NULL);


--
-- Name: division_area_geom; Type: INDEX; Schema: places; Owner: -
--

CREATE INDEX division_area_geom ON places.division_area USING gist (geom);


--
-- Name: division_area_one_open; Type: INDEX; Schema: places; Owner: -
--

CREATE UNIQUE INDEX division_area_one_open ON places.division_area USING btree (code) WHERE (valid_to IS NULL);


--
-- Name: division_one_open; Type: INDEX; Schema: places; Owner: -
--

CREATE UNIQUE INDEX division_one_open ON places.division USING btree (code) WHERE (valid_to IS NULL);


--
-- Name: grid_community; Type: INDEX; Schema: places; Owner: -
--

CREATE INDEX grid_community ON places.grid USING btree (community);


--
-- Name: grid_geom; Type: INDEX; Schema: places; Owner: -
--

CREATE INDEX grid_geom ON places.grid USING gist (geom);


--
-- Name: grid_large; Type: INDEX; Schema: places; Owner: -
--

CREATE INDEX grid_large ON places.grid USING btree (large);


--
-- Name: grid_one_open; Type: INDEX; Schema: places; Owner: -
--

CREATE UNIQUE INDEX grid_one_open ON places.grid USING btree (code) WHERE (valid_to IS NULL);


--
-- Name: large_grid_one_open; Type: INDEX; Schema: places; Owner: -
--

CREATE UNIQUE INDEX large_grid_one_open ON places.large_grid USING btree (code) WHERE (valid_to IS NULL);


--
-- Name: map_current; Type: INDEX; Schema: places; Owner: -
--

CREATE UNIQUE INDEX map_current ON places.map USING btree (pack) WHERE (ended IS NULL);


--
-- Name: street_current; Type: INDEX; Schema: places; Owner: -
--

CREATE UNIQUE INDEX street_current ON places.street USING btree (code) WHERE (ended IS NULL);


--
-- Name: street_geom; Type: INDEX; Schema: places; Owner: -
--

CREATE INDEX street_geom ON places.street USING gist (geom) WHERE (ended IS NULL);


--
-- Name: words words_forget_index; Type: TRIGGER; Schema: cases; Owner: -
--

CREATE TRIGGER words_forget_index AFTER DELETE OR UPDATE OF words ON cases.words FOR EACH ROW EXECUTE FUNCTION cases.forget_word_index();


--
-- Name: words words_withdraw_exports; Type: TRIGGER; Schema: cases; Owner: -
--

CREATE TRIGGER words_withdraw_exports AFTER DELETE OR UPDATE OF words ON cases.words FOR EACH ROW EXECUTE FUNCTION cases.withdraw_exports();


--
-- Name: batch_item batch_item_batch_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.batch_item
    ADD CONSTRAINT batch_item_batch_fkey FOREIGN KEY (batch) REFERENCES cases.batch(id);


--
-- Name: call_person call_person_call_id_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.call_person
    ADD CONSTRAINT call_person_call_id_fkey FOREIGN KEY (call_id) REFERENCES cases.call(id);


--
-- Name: call_person call_person_report_id_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.call_person
    ADD CONSTRAINT call_person_report_id_fkey FOREIGN KEY (report_id) REFERENCES cases.report(id);


--
-- Name: erased_subject erased_subject_erasure_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.erased_subject
    ADD CONSTRAINT erased_subject_erasure_fkey FOREIGN KEY (erasure) REFERENCES cases.erasure(id);


--
-- Name: export_piece export_piece_export_id_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.export_piece
    ADD CONSTRAINT export_piece_export_id_fkey FOREIGN KEY (export_id) REFERENCES cases.export(id) ON DELETE CASCADE;


--
-- Name: relay_consent relay_consent_report_id_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.relay_consent
    ADD CONSTRAINT relay_consent_report_id_fkey FOREIGN KEY (report_id) REFERENCES cases.report(id);


--
-- Name: relay_message relay_message_report_id_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.relay_message
    ADD CONSTRAINT relay_message_report_id_fkey FOREIGN KEY (report_id) REFERENCES cases.report(id);


--
-- Name: report_answer report_answer_report_id_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.report_answer
    ADD CONSTRAINT report_answer_report_id_fkey FOREIGN KEY (report_id) REFERENCES cases.report(id);


--
-- Name: report report_erase_when_ended_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.report
    ADD CONSTRAINT report_erase_when_ended_fkey FOREIGN KEY (erase_when_ended) REFERENCES cases.erasure(id);


--
-- Name: report report_erased_by_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.report
    ADD CONSTRAINT report_erased_by_fkey FOREIGN KEY (erased_by) REFERENCES cases.erasure(id);


--
-- Name: reporter reporter_report_id_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.reporter
    ADD CONSTRAINT reporter_report_id_fkey FOREIGN KEY (report_id) REFERENCES cases.report(id);


--
-- Name: seal seal_key_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.seal
    ADD CONSTRAINT seal_key_fkey FOREIGN KEY (key) REFERENCES cases.seal_key(id);


--
-- Name: words words_redacted_by_fkey; Type: FK CONSTRAINT; Schema: cases; Owner: -
--

ALTER TABLE ONLY cases.words
    ADD CONSTRAINT words_redacted_by_fkey FOREIGN KEY (redacted_by) REFERENCES cases.erasure(id);


--
-- Name: letter letter_order_id_fkey; Type: FK CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.letter
    ADD CONSTRAINT letter_order_id_fkey FOREIGN KEY (order_id) REFERENCES exchange.work_order(id);


--
-- Name: order_person order_person_order_id_fkey; Type: FK CONSTRAINT; Schema: exchange; Owner: -
--

ALTER TABLE ONLY exchange.order_person
    ADD CONSTRAINT order_person_order_id_fkey FOREIGN KEY (order_id) REFERENCES exchange.work_order(id);


--
-- Name: trial_case trial_case_trial_fkey; Type: FK CONSTRAINT; Schema: insight; Owner: -
--

ALTER TABLE ONLY insight.trial_case
    ADD CONSTRAINT trial_case_trial_fkey FOREIGN KEY (trial) REFERENCES insight.trial(id) ON DELETE CASCADE;


--
-- Name: access_log access_log_person_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.access_log
    ADD CONSTRAINT access_log_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);


--
-- Name: account account_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_id_fkey FOREIGN KEY (id) REFERENCES people.person(id);


--
-- Name: demo_password demo_password_account_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.demo_password
    ADD CONSTRAINT demo_password_account_fkey FOREIGN KEY (account) REFERENCES people.account(id);


--
-- Name: passkey passkey_account_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.passkey
    ADD CONSTRAINT passkey_account_fkey FOREIGN KEY (account) REFERENCES people.account(id);


--
-- Name: passkey passkey_ended_by_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.passkey
    ADD CONSTRAINT passkey_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);


--
-- Name: post post_person_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post
    ADD CONSTRAINT post_person_fkey FOREIGN KEY (person) REFERENCES people.person(id);


--
-- Name: setting setting_person_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.setting
    ADD CONSTRAINT setting_person_fkey FOREIGN KEY (person) REFERENCES people.account(id) ON DELETE CASCADE;


--
-- Name: token token_account_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.token
    ADD CONSTRAINT token_account_fkey FOREIGN KEY (account) REFERENCES people.account(id);


--
-- PostgreSQL database dump complete
--


