using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Guantong.Server.Web.Shared.Plots;

/// <summary>The element <c>text</c> of a drawing: its name means something else to the page compiler, so it is made by hand.</summary>
public sealed class PlotText : ComponentBase
{
    [Parameter, EditorRequired] public string Class { get; set; } = "";
    [Parameter, EditorRequired] public double X { get; set; }
    [Parameter, EditorRequired] public double Y { get; set; }
    [Parameter, EditorRequired] public string Words { get; set; } = "";

    /// <summary>start, middle or end.</summary>
    [Parameter] public string Anchor { get; set; } = "start";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", Said.At(X));
        builder.AddAttribute(3, "y", Said.At(Y));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
