using System.Management.Automation;

namespace GalleryTools.Shell.Commands;

/// <summary>Select-Object's -Property (names and calculated properties), -ExpandProperty, -First and -Last.</summary>
[Cmdlet(VerbsCommon.Select, "Object")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _last = new();
    private int _seen;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[] Property { get; set; } = [];

    [Parameter]
    public string? ExpandProperty { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? Last { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;
        if (Last is { } keep)
            KeepLast(InputObject, keep);
        else if (First is null)
            Emit(InputObject);
        else
            EmitFirst(InputObject, First.Value);
    }

    protected override void EndProcessing()
    {
        foreach (var item in _last)
            Emit(item);
    }

    private void KeepLast(PSObject item, int keep)
    {
        _last.Enqueue(item);
        if (_last.Count > keep)
            _last.Dequeue();
    }

    private void EmitFirst(PSObject item, int wanted)
    {
        if (_seen++ < wanted)
            Emit(item);
        if (_seen >= wanted)
            UpstreamStop.Ask(this);
    }

    private void Emit(PSObject item)
    {
        if (ExpandProperty is not null)
            WriteObject(item.Properties[ExpandProperty]?.Value, enumerateCollection: true);
        else if (Property.Length == 0)
            WriteObject(item);
        else
            WriteObject(PropertySelection.Of(item, Property));
    }
}
