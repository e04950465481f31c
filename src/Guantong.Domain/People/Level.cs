namespace Guantong.Domain.People;

/// <summary>The four levels of government, highest first: 市, 区县, 乡镇街道, 社区村.</summary>
public enum Level
{
    City = 1,
    District = 2,
    Township = 3,
    Community = 4,
}

/// <summary>Order among levels; a smaller number stands higher.</summary>
public static class Levels
{
    public static bool IsAtOrAbove(this Level level, Level other) => level <= other;

    /// <summary>The next level up; a city stays a city.</summary>
    public static Level Above(this Level level) => level == Level.City ? Level.City : level - 1;
}
