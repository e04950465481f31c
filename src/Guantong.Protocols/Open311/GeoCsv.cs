using System.Globalization;
using System.Text;

namespace Guantong.Protocols.Open311;

/// <summary>GeoReport Bulk: a list of requests as RFC 4180 CSV, UTF-8 with a byte-order mark so that spreadsheets read Chinese.</summary>
public static class GeoCsv
{
    const string Header =
        "service_request_id,requested_datetime,updated_datetime,closed_date,status_description,status_notes,source,service_name,service_subtype,description,agency_responsible,address,lat,long";

    public static void Write(TextWriter to, IEnumerable<GeoRequest> requests)
    {
        to.Write('\uFEFF');
        to.Write(Header);
        to.Write("\r\n");
        foreach (var r in requests)
        {
            string?[] cells =
            [
                r.Id, GeoDates.Write(r.Requested), GeoDates.Write(r.Updated), r.IsOpen ? null : GeoDates.Write(r.Updated), r.IsOpen ? "open" : "closed", r.StatusNotes, null,
                r.ServiceName, r.ServiceCode, r.Description, r.AgencyResponsible, r.Address, r.Lat?.ToString(CultureInfo.InvariantCulture), r.Long?.ToString(CultureInfo.InvariantCulture),
            ];
            to.Write(string.Join(',', cells.Select(Cell)));
            to.Write("\r\n");
        }
    }

    static string Cell(string? value)
    {
        if (value is not { Length: > 0 }) return "";
        // A spreadsheet would run what begins like a formula; a number is none.
        if (value[0] is '=' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' || (value[0] is '+' or '-' && GeoParameters.Number(value) is null)) value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : new StringBuilder(value.Length + 8).Append('"').Append(value).Replace("\"", "\"\"", 1, value.Length).Append('"').ToString();
    }
}
