namespace Guantong.Protocols.Open311;

/// <summary>
/// One shape, two spellings. A document is described once (<see cref="GeoDocuments"/>); XML and JSON follow from it by the
/// mapping of the specification: a container of one kind of child is an array, an empty element is null.
/// </summary>
public abstract class GeoWriter
{
    /// <summary>Begins a list: <c>&lt;services&gt;</c>, or <c>[</c>. At the top of a JSON document and inside an array it has no name.</summary>
    public abstract void BeginList(string name);

    public abstract void EndList();

    /// <summary>Begins an object with a name: an element, or an object that is an item of a list, a member, or the document itself.</summary>
    public abstract void BeginObject(string name);

    public abstract void EndObject();

    public abstract void Text(string name, string? value);

    public abstract void Number(string name, double? value);

    public abstract void Whole(string name, long value);

    public abstract void Flag(string name, bool value);

    /// <summary>An item of a list that is only a text.</summary>
    public abstract void Item(string name, string value);

    public void Moment(string name, DateTimeOffset? value) => Text(name, value is { } at ? GeoDates.Write(at) : null);

    /// <summary>Writes out what is held back. Nothing may follow.</summary>
    public abstract void Finish();
}
