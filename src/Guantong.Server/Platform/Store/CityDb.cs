using Microsoft.EntityFrameworkCore;

namespace Guantong.Server.Platform.Store;

/// <summary>
/// One city's database. Each room adds its sets in a partial of its own folder and its mapping as
/// <see cref="IEntityTypeConfiguration{T}"/>; a table is written only by the room that owns it.
/// </summary>
public sealed partial class CityDb(DbContextOptions<CityDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CityDb).Assembly);
}
