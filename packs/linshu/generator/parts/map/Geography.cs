namespace Guantong.Packs.Linshu;

/// <summary>Everything on the ground, made once: what files and the map are written from.</summary>
sealed class Geography
{
    public Geography(IReadOnlyList<Township> townships, TownMap town, CountyMap county, List<string[]> streetNames)
    {
        Plan = new TownPlan(town, county.Mesh);
        Streets = new Streets(Plan, streetNames);
        Waters = new Waters(Plan, county);
        Greens = new Greens(Plan, county);
        Buildings = new Buildings(Plan, Streets);
        Country = new Country(townships, county, Streets);
    }

    public TownPlan Plan { get; }
    public Streets Streets { get; }
    public Waters Waters { get; }
    public Greens Greens { get; }
    public Buildings Buildings { get; }
    public Country Country { get; }

    public IEnumerable<Street> AllStreets => Streets.All.Concat(Country.Roads);
}
