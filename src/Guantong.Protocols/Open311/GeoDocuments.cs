namespace Guantong.Protocols.Open311;

/// <summary>Every document of GeoReport v2, described once for both spellings.</summary>
public static class GeoDocuments
{
    public static void Services(GeoWriter to, IEnumerable<GeoServiceEntry> services) => List(to, "services", services, (w, s) =>
    {
        w.BeginObject("service");
        w.Text("service_code", s.Code);
        w.Text("service_name", s.Name);
        w.Text("description", s.Description);
        w.Flag("metadata", s.Metadata);
        w.Text("type", s.Type);
        w.Text("keywords", string.Join(',', s.Keywords));
        w.Text("group", s.Group);
        w.EndObject();
    });

    public static void Definition(GeoWriter to, GeoDefinition definition)
    {
        to.BeginObject("service_definition");
        to.Text("service_code", definition.ServiceCode);
        to.BeginList("attributes");
        foreach (var attribute in definition.Attributes) Attribute(to, attribute);
        to.EndList();
        to.EndObject();
        to.Finish();
    }

    public static void Requests(GeoWriter to, IEnumerable<GeoRequest> requests) => List(to, "service_requests", requests, Request);

    public static void Submissions(GeoWriter to, params IEnumerable<GeoSubmission> made) => List(to, "service_requests", made, (w, s) =>
    {
        w.BeginObject("request");
        if (s.ServiceRequestId is { } id) w.Text("service_request_id", id);
        else w.Text("token", s.Token);
        w.Text("service_notice", s.ServiceNotice);
        w.Text("account_id", s.AccountId);
        w.EndObject();
    });

    public static void Tokens(GeoWriter to, params IEnumerable<GeoToken> tokens) => List(to, "service_requests", tokens, (w, t) =>
    {
        w.BeginObject("request");
        w.Text("service_request_id", t.ServiceRequestId);
        w.Text("token", t.Token);
        w.EndObject();
    });

    public static void Errors(GeoWriter to, params IEnumerable<GeoError> errors) => List(to, "errors", errors, (w, e) =>
    {
        w.BeginObject("error");
        w.Whole("code", e.Code);
        w.Text("description", e.Description);
        w.EndObject();
    });

    public static void Updates(GeoWriter to, IEnumerable<GeoUpdate> updates) => List(to, "service_request_updates", updates, (w, u) =>
    {
        w.BeginObject("request_update");
        w.Text("update_id", u.UpdateId);
        w.Text("service_request_id", u.ServiceRequestId);
        w.Text("status", u.IsOpen ? "open" : "closed");
        w.Moment("updated_datetime", u.At);
        w.Text("description", u.Description);
        w.EndObject();
    });

    public static void Discovery(GeoWriter to, GeoDiscovery discovery)
    {
        to.BeginObject("discovery");
        to.Moment("changeset", discovery.Changeset);
        to.Text("contact", discovery.Contact);
        to.Text("key_service", discovery.KeyService);
        to.BeginList("endpoints");
        foreach (var endpoint in discovery.Endpoints)
        {
            to.BeginObject("endpoint");
            to.Text("specification", endpoint.Specification);
            to.Text("url", endpoint.Url);
            to.Moment("changeset", endpoint.Changeset);
            to.Text("type", endpoint.Type);
            to.BeginList("formats");
            foreach (var format in endpoint.Formats) to.Item("format", format);
            to.EndList();
            to.EndObject();
        }
        to.EndList();
        to.EndObject();
        to.Finish();
    }

    static void Request(GeoWriter to, GeoRequest r)
    {
        to.BeginObject("request");
        to.Text("service_request_id", r.Id);
        to.Text("status", r.IsOpen ? "open" : "closed");
        to.Text("status_notes", r.StatusNotes);
        to.Text("service_name", r.ServiceName);
        to.Text("service_code", r.ServiceCode);
        to.Text("description", r.Description);
        to.Text("agency_responsible", r.AgencyResponsible);
        to.Text("service_notice", r.ServiceNotice);
        to.Moment("requested_datetime", r.Requested);
        to.Moment("updated_datetime", r.Updated);
        to.Moment("expected_datetime", r.Expected);
        to.Text("address", r.Address);
        to.Text("address_id", r.AddressId);
        to.Text("zipcode", r.Zipcode);
        to.Number("lat", r.Lat);
        to.Number("long", r.Long);
        to.Text("media_url", r.MediaUrl);
        if (r.Extras is { } extras) Extras(to, extras);
        to.EndObject();
    }

    static void Extras(GeoWriter to, GeoExtras extras)
    {
        to.BeginObject("extended_attributes");
        foreach (var (name, value) in extras.Attributes) to.Text(name, value);
        to.EndObject();
        to.BeginList("notes");
        foreach (var note in extras.Notes)
        {
            to.BeginObject("note");
            to.Moment("datetime", note.At);
            to.Text("description", note.Description);
            to.Text("type", note.Type);
            to.EndObject();
        }
        to.EndList();
    }

    static void Attribute(GeoWriter to, GeoAttribute a)
    {
        to.BeginObject("attribute");
        to.Flag("variable", a.Variable);
        to.Text("code", a.Code);
        to.Text("datatype", GeoDatatypes.NameOf(a.Datatype));
        to.Flag("required", a.Required);
        to.Text("datatype_description", a.DatatypeDescription);
        to.Whole("order", a.Order);
        to.Text("description", a.Description);
        // Only lists have values: an empty element would ask for a choice among nothing.
        if (GeoDatatypes.IsList(a.Datatype))
        {
            to.BeginList("values");
            foreach (var value in a.Values)
            {
                to.BeginObject("value");
                to.Text("key", value.Key);
                to.Text("name", value.Name);
                to.EndObject();
            }
            to.EndList();
        }
        to.EndObject();
    }

    static void List<T>(GeoWriter to, string name, IEnumerable<T> items, Action<GeoWriter, T> write)
    {
        to.BeginList(name);
        foreach (var item in items) write(to, item);
        to.EndList();
        to.Finish();
    }
}
