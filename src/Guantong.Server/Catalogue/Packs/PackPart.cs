using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>
/// One file of a pack: how it is read, checked, put into force and written out again. A room adds a file by registering a part,
/// <c>services.AddSingleton&lt;PackPart, ComponentsPart&gt;()</c>; parts run in the order of registration, which is the order of the rooms.
/// A CSV file whose rows go into one table needs only <see cref="CsvPart{T}"/>; any other file derives from this.
/// </summary>
/// <remarks>
/// The table has, beside its own columns, <c>row_id, pack, valid_from, valid_to, begun, ended</c>, and a unique index on its key
/// <c>where ended is null</c>. A room below Catalogue (People, Places) declares its <see cref="EditionedTable"/> itself and has its
/// part here, in Parts. PackPartTests adds a whole file in thirty lines.
/// <para/>
/// Read and Check see only files, so that all mistakes of a pack are found before a connection is opened. Apply runs inside the
/// load's transaction: whatever it throws changes nothing. The difference that a preview shows is read from <see cref="Tables"/>
/// after Apply and rolled back, so a part whose rows lie in an <see cref="EditionedTable"/> has it for nothing.
/// </remarks>
abstract class PackPart
{
    /// <summary>The file's name in the folder, such as <c>components.csv</c>. A file that no part names is refused.</summary>
    public abstract string File { get; }

    /// <summary>The tables that this part writes, with their keys.</summary>
    public abstract IReadOnlyList<EditionedTable> Tables { get; }

    /// <summary>The columns of a file whose rows are also edited one by one, in the file's order; none: the file is only taken as a whole.</summary>
    public virtual IReadOnlyList<ColumnFace> Faces => [];

    /// <summary>True when a row of a higher pack replaces the row of the same key below it: then a city's edit of such a row is a row of the city's own pack.</summary>
    public virtual bool Layered => false;

    /// <summary>
    /// True when no other file's check asks for this file's rows, and what they point to is guarded by <see cref="LooseEndsSql"/>: an edit
    /// of other files need not read it.
    /// </summary>
    public virtual bool StandsApart => false;

    /// <summary>The text that says how many rows there are, with {count}, such as <c>pack-count-units</c>; null says nothing.</summary>
    public virtual string? CountText => null;

    /// <summary>How many rows of this file the pack has.</summary>
    public virtual int Count(PackRows pack) => 0;

    /// <summary>Reads the file, when it is there, and leaves what it found in the pack by <see cref="PackRows.Put{T}"/>.</summary>
    public abstract void Read(PackRows pack, Findings findings);

    /// <summary>
    /// Checks what was read against the other files of this pack and of those it requires. Runs only when every row could be read.
    /// </summary>
    public virtual void Check(PackRows pack, PackSet set, Findings findings)
    {
    }

    /// <summary>Makes what stands in the database equal to what was read, inside the load's transaction.</summary>
    public abstract Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel);

    /// <summary>
    /// SQL for rows that point to something which no longer stands, after all packs of a load were applied: what (such as
    /// <c>'unit ' || unit</c>), the file, the pack. Finds what a load would take away from under another pack.
    /// </summary>
    public virtual string? LooseEndsSql => null;

    /// <summary>A row of one of the tables as the file's columns and their text, for a difference that people read.</summary>
    public virtual IReadOnlyList<(string Column, string Value)> Shown(EditionedTable of, object?[] values) =>
        [.. of.Columns.Select((c, i) => (c.Name, values[i] is byte[] bytes ? $"{bytes.Length} bytes" : PackExport.Field(values[i])))];

    /// <summary>Writes the pack's standing rows as the same file again, always with the same bytes for the same rows.</summary>
    public abstract Task ExportAsync(PackExport export);
}
