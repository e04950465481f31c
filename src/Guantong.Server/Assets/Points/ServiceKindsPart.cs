using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Assets.Points;

/// <summary>The file service-kinds.csv: what kinds of service points there are and how they are called.</summary>
sealed class ServiceKindsPart() : CsvPart<ServiceKind>("service-kinds.csv", "code,name,name_en,order", Table)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Table = new("assets.service_kind", false, ("code", Text), ("name", Text), ("name_en", Text), ("place", NpgsqlDbType.Integer));

    public override bool StandsApart => true;

    public override string? LooseEndsSql => """
        (select distinct 'service kind ' || s.kind, 'service-points.csv', s.pack from assets.service_point s
           where s.ended is null and not exists (select from assets.service_kind k where k.code = s.kind and k.ended is null))
        """;

    public override void Check(PackRows pack, PackSet set, Findings findings) => Unique(pack, k => k.Code, "code");

    protected override ServiceKind ReadRow(CsvRow row) => new(row.Code("code"), row.Required("name"), row.Required("name_en"), row.Number("order"));

    protected override object?[] Values(ServiceKind kind) => [kind.Code, kind.Name, kind.NameEn, kind.Order];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
